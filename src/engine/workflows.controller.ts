import { Controller, Get, Headers } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { languageOf } from '../platform/language.js';
import { DefinitionStore } from './definition-store.js';
import { describeWorkflow, type WorkflowView } from './describe-workflow.js';

/** Quy trình: what the definitions say, for everybody signed in. They come with a release; nothing is published here. */
@ApiTags('workflows')
@Controller('api/v1/workflows')
export class WorkflowsController {
  constructor(private readonly definitions: DefinitionStore) {}

  @Get()
  @ApiOperation({ summary: 'Every definition that documents here run under: states, ways, who takes them, in words' })
  list(@Headers('accept-language') language?: string): readonly WorkflowView[] {
    return this.definitions.list().map((definition) => describeWorkflow(definition, languageOf(language)));
  }
}

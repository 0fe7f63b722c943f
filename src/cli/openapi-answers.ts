import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Writes what every route answers, derived from the types that its method returns, into `src/answers.gen.ts`. A test compares. */
export async function run(): Promise<void> {
  fs.writeFileSync(answersFile, answersText());
  console.log(`wrote ${answersFile}`);
}

/** Relative to the top of the project, where the commands of package.json run. */
export const answersFile = path.join('src', 'answers.gen.ts');

/** The text of the file, as it has to be. */
export function answersText(): string {
  const { routes, schemas } = deriveAnswers();
  const lines = [
    '// Written by `npm run openapi:answers` from the return types of the controllers.',
    `export const routes: Readonly<Record<string, object>> = ${JSON.stringify(routes, null, 1)};`,
    `export const schemas: Readonly<Record<string, object>> = ${JSON.stringify(schemas, null, 1)};`,
  ];
  return `${lines.join('\n')}\n`;
}

type Schema = Record<string, unknown>;

interface Answers {
  /** By operation id, `Plans.list`. */
  readonly routes: Record<string, Schema>;
  readonly schemas: Record<string, Schema>;
}

function deriveAnswers(): Answers {
  const config = ts.getParsedCommandLineOfConfigFile(
    'tsconfig.json',
    { noEmit: true },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
  );
  const files = config!.fileNames.filter((file) => !file.endsWith('.spec.ts') && !file.includes('/test/'));
  const program = ts.createProgram(files, config!.options);
  const writer = new SchemaWriter(program.getTypeChecker());
  const routes: Record<string, Schema> = {};
  for (const source of program.getSourceFiles().filter(({ fileName }) => fileName.endsWith('.controller.ts'))) {
    for (const statement of source.statements) {
      if (!ts.isClassDeclaration(statement) || statement.name === undefined || !decorators(statement).includes('Controller')) continue;
      const name = statement.name.text.replace(/Controller$/, '');
      for (const [method, schema] of writer.answersOf(statement)) routes[`${name}.${method}`] = schema;
    }
  }
  return { routes: sorted(routes), schemas: sorted(writer.schemas) };
}

function fail(diagnostic: ts.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
}

const verbs = ['Get', 'Post', 'Put', 'Patch', 'Delete'];

function decorators(node: ts.HasDecorators): readonly string[] {
  return (ts.getDecorators(node) ?? []).map(({ expression }) =>
    ts.isCallExpression(expression) ? expression.expression.getText() : expression.getText(),
  );
}

function sorted<T>(table: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(table).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** JSON Schema of TypeScript types, as `JSON.stringify` would write their values. Named types become schemas of their own. */
class SchemaWriter {
  readonly schemas: Record<string, Schema> = {};
  private readonly names = new Map<ts.Symbol, string>();
  private readonly open: ts.Type[] = [];

  constructor(private readonly checker: ts.TypeChecker) {}

  /** What each route of a controller answers as JSON, inherited routes too; none for an answer without a body. */
  *answersOf(controller: ts.ClassDeclaration): Iterable<[method: string, schema: Schema]> {
    for (const member of this.checker.getPropertiesOfType(this.checker.getTypeAtLocation(controller))) {
      const declaration = member.valueDeclaration;
      if (declaration === undefined || !ts.isMethodDeclaration(declaration)) continue;
      const names = decorators(declaration);
      if (!names.some((name) => verbs.includes(name)) || names.includes('ApiProduces')) continue;
      const type = this.checker.getTypeOfSymbolAtLocation(member, controller);
      const [signature] = this.checker.getSignaturesOfType(type, ts.SignatureKind.Call);
      const answer = this.checker.getAwaitedType(signature!.getReturnType()) ?? signature!.getReturnType();
      if (!(answer.flags & withoutBody)) yield [member.getName(), this.schemaOf(answer)];
    }
  }

  private schemaOf(type: ts.Type): Schema {
    const { flags } = type;
    if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
    if (flags & ts.TypeFlags.Null) return { type: 'null' };
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if (flags & ts.TypeFlags.BooleanLiteral) return { const: this.checker.typeToString(type) === 'true' };
    if (flags & ts.TypeFlags.StringLike) return { type: 'string' };
    if (flags & ts.TypeFlags.NumberLike) return { type: 'number' };
    if (flags & ts.TypeFlags.BooleanLike && !type.isUnion()) return { type: 'boolean' };
    if (type.isUnion()) return this.once(type, () => this.unionOf(type));
    if (this.checker.isArrayType(type))
      return { type: 'array', items: this.schemaOf(this.checker.getTypeArguments(type as ts.TypeReference)[0]!) };
    if (this.checker.isTupleType(type))
      return { type: 'array', prefixItems: this.checker.getTypeArguments(type as ts.TypeReference).map((item) => this.schemaOf(item)) };
    if (type.symbol?.getName() === 'Date') return { type: 'string', format: 'date-time' };
    return this.named(type) ?? this.objectOf(type);
  }

  private unionOf(type: ts.UnionType): Schema {
    const members = type.types.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
    const isBoolean = members.filter(({ flags }) => flags & ts.TypeFlags.BooleanLiteral).length === 2;
    const rest = isBoolean ? members.filter(({ flags }) => !(flags & ts.TypeFlags.BooleanLiteral)) : members;
    const literals = rest.filter((member) => member.flags & (ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral));
    const others = rest.filter((member) => !literals.includes(member)).map((member) => this.schemaOf(member));
    const schemas = [
      ...(literals.length === 0 ? [] : [{ enum: literals.map((member) => (member as ts.LiteralType).value) }]),
      ...(isBoolean ? [{ type: 'boolean' }] : []),
      ...others,
    ];
    return schemas.length === 1 ? schemas[0]! : { anyOf: schemas };
  }

  /** A reference, when the type is an interface, a class or an object alias without parameters that some file exports. */
  private named(type: ts.Type): Schema | undefined {
    const alias = type.aliasTypeArguments === undefined ? type.aliasSymbol : undefined;
    const symbol = alias ?? (type.isClassOrInterface() && (type.typeParameters ?? []).length === 0 ? type.symbol : undefined);
    if (symbol === undefined || symbol.getName().startsWith('__')) return undefined;
    const known = this.names.get(symbol);
    if (known !== undefined) return { $ref: `#/components/schemas/${known}` };
    const name = this.freeName(symbol);
    this.names.set(symbol, name);
    this.schemas[name] = {};
    this.schemas[name] = { ...this.objectOf(type), ...describe(symbol, this.checker) };
    return { $ref: `#/components/schemas/${name}` };
  }

  /** Two features may have a type of one name each; the second is told apart by its folder. */
  private freeName(symbol: ts.Symbol): string {
    const name = symbol.getName();
    if (this.schemas[name] === undefined) return name;
    const folder = path.basename(path.dirname(symbol.declarations![0]!.getSourceFile().fileName));
    const own = `${folder[0]!.toUpperCase()}${folder.slice(1)}${name}`;
    if (this.schemas[own] !== undefined) throw new Error(`two types are called ${name} in ${folder}`);
    return own;
  }

  private objectOf(type: ts.Type): Schema {
    return this.once(type, () => {
      const index = this.checker.getIndexInfosOfType(type)[0];
      const properties: Record<string, Schema> = {};
      const required: string[] = [];
      for (const property of this.checker.getPropertiesOfType(type)) {
        const of = this.checker.getTypeOfSymbol(property);
        if (this.checker.getSignaturesOfType(of, ts.SignatureKind.Call).length > 0) continue;
        properties[property.getName()] = { ...this.schemaOf(of), ...describe(property, this.checker) };
        if (!(property.flags & ts.SymbolFlags.Optional) && !includesUndefined(of)) required.push(property.getName());
      }
      return {
        type: 'object',
        ...(required.length === 0 ? {} : { required }),
        ...(Object.keys(properties).length === 0 ? {} : { properties }),
        ...(index === undefined ? {} : { additionalProperties: this.schemaOf(index.type) }),
      };
    });
  }

  /** What contains itself without a name of its own, as JSON does, is described down to there: any value. */
  private once(type: ts.Type, write: () => Schema): Schema {
    if (this.open.includes(type)) return {};
    this.open.push(type);
    try {
      return write();
    } finally {
      this.open.pop();
    }
  }
}

const withoutBody = ts.TypeFlags.Void | ts.TypeFlags.Undefined | ts.TypeFlags.Never;

function includesUndefined(type: ts.Type): boolean {
  return type.isUnion() && type.types.some(({ flags }) => flags & ts.TypeFlags.Undefined);
}

function describe(symbol: ts.Symbol, checker: ts.TypeChecker): Schema {
  const description = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  return description === '' ? {} : { description };
}

import { Link, useParams, useRouteContext } from '@tanstack/react-router';
import { api } from '../../api/client';
import { Answer } from '../../kit/answer';
import { Page } from '../../kit/page';
import { t } from '../../language/language';
import { Editor } from './editor';

/** Soạn thảo: the content of one plan, part by part, until it can be submitted. */
export function EditorPage() {
  const { id } = useParams({ from: '/framed/plans/$id/edit' });
  const { me } = useRouteContext({ from: '/framed' });
  const plan = api.useQuery('get', '/api/v1/plans/{id}', { params: { path: { id } } });
  const moves = api.useQuery('get', '/api/v1/plans/{id}/moves', { params: { path: { id } } });
  return (
    <Answer of={plan}>
      {(data) => (
        <Answer of={moves}>
          {(standing) => (
            <Page
              title={t('Soạn thảo kế hoạch')}
              about={
                <Link to="/plans/$id" params={{ id }}>
                  {data.title === '' ? t('(chưa có trích yếu)') : data.title}
                </Link>
              }
            >
              <Editor key={id} plan={data} standing={standing} personId={me.person.id} />
            </Page>
          )}
        </Answer>
      )}
    </Answer>
  );
}

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ProblemError } from './api/problem';
import { guardComposition } from './kit/guard-composition';
import { activateLanguage } from './language/language';
import { applyDensity } from './pages/preferences/density';
import { createConsoleRouter } from './router';
import './styles/tokens.css';
import './styles/base.css';

/** What the server refuses it refuses again; only what did not reach it is tried anew. */
const client = new QueryClient({
  defaultOptions: {
    // A browser that takes itself for offline would hold everything back without a word.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 10_000,
      retry: (count, error) => count < 2 && (!(error instanceof ProblemError) || error.problem.status === 0 || error.problem.status >= 502),
    },
  },
});

guardComposition();
applyDensity();
await activateLanguage();
const router = createConsoleRouter(client);
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);

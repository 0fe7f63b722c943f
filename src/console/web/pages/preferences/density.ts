export type Density = 'roomy' | 'compact';

/** How much stands on a page: kept in this browser, applied to the whole document. */
export function density(): Density {
  return localStorage.getItem('density') === 'compact' ? 'compact' : 'roomy';
}

export function chooseDensity(chosen: Density): void {
  localStorage.setItem('density', chosen);
  applyDensity();
}

export function applyDensity(): void {
  document.documentElement.dataset['density'] = density();
}

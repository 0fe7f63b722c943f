import { isComposing } from './keys';

/** An Enter that ends a syllable (Telex, VNI) sends no form, also in browsers that report it like any other Enter. */
export function guardComposition(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
  });
}

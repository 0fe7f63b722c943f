import { api } from '../../api/client';

/** Posts by the names that the server gives them; a post's own name until they are there. */
export function usePositions() {
  return api.useQuery('get', '/api/v1/appointments/positions', {}, { staleTime: Number.POSITIVE_INFINITY });
}

export function usePositionLabel(): (position: string) => string {
  const { data } = usePositions();
  return (position) => data?.find((one) => one.position === position)?.label ?? position;
}

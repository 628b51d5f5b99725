import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { cards } from '~/pictures/cards';
import { draw } from '~/pictures/drawing';
import { renderOnce } from '~/pictures/png';

/** None where the site's address is not known: a preview needs the picture's address in full, so nothing could point at it. */
export const getStaticPaths = () =>
  import.meta.env.SITE ? [...cards].map(([name, card]) => ({ params: { card: name }, props: { card } })) : [];

/** The picture of a link preview. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(await renderOnce(draw(props.card)), { headers: { 'Content-Type': 'image/png' } });

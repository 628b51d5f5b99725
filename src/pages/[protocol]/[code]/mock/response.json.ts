export { GET, getStaticPaths } from '~/protocols/http/response-json';

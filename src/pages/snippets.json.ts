export { GET } from '~/protocols/http/snippets';

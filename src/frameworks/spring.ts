import type { Framework } from '~/framework';
import { escape, members, type Json, type Members } from '~/literal';
import { ownFields } from '~/response';
import { source } from '~/source';

const quote = (text: string) => `"${escape(text, /["\\]/g)}"`;

/** Names that a record component cannot have: keywords, and the methods of `Object`. */
const reserved = new Set(
  ('abstract assert boolean break byte case catch char class const continue default do double else enum extends false final finally ' +
    'float for goto if implements import instanceof int interface long native new null package private protected public return short ' +
    'static strictfp super switch synchronized this throw throws transient true try void volatile while ' +
    'clone finalize getClass hashCode notify notifyAll toString wait').split(' '),
);

export default {
  order: 5,
  name: 'Spring Boot',
  server: 'Tomcat',
  lang: 'java',
  file: 'MyController.java',
  // Tomcat has written none since 8.5.
  phrase: () => '',
  continues: true,

  snippet({ request, interim: [interim], final }) {
    if (!final) return { refusal: interim ? 'switching' : 'silence' };
    if (interim && interim.status !== 100) return { refusal: 'interim' };

    const { status, content } = final;
    const json = members(final);
    const records: string[] = [];
    const [type, value] = json ? typed(json, 'Body', records) : [content === null ? 'Void' : 'String', quote(content ?? '')];
    // `@GetMapping` answers HEAD too; there is no `@HeadMapping`.
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const mapping = `${method.charAt(0)}${method.slice(1).toLowerCase()}Mapping`;
    const web = ['RestController', mapping, ...(interim ? ['RequestBody'] : [])].sort();

    return source`
      ${records.some((line) => line.includes('@JsonProperty')) ? ['import com.fasterxml.jackson.annotation.JsonProperty;'] : []}
      ${value.includes('Arrays.asList(') ? ['import java.util.Arrays;'] : []}
      ${records.some((line) => line.includes('List<')) ? ['import java.util.List;'] : []}
      ${content !== null && !json ? ['import org.springframework.http.MediaType;'] : []}
      import org.springframework.http.ResponseEntity;
      ${web.map((name) => `import org.springframework.web.bind.annotation.${name};`)}

      @RestController
      public class MyController {

          ${records.length > 0 ? [...records, ''] : []}
          @${mapping}("/endpoint")
          public ResponseEntity<${type}> myEndpoint(${interim ? '@RequestBody byte[] content' : ''}) {
              return ResponseEntity
                  .status(${status})
                  ${content !== null && !json ? ['.contentType(MediaType.APPLICATION_JSON)'] : []}
                  ${ownFields(final).map(([name, text]) => `.header(${quote(name)}, ${quote(text)})`)}
                  ${content === null ? ['.build();'] : body(value)}
          }
      }
    `;
  },
} satisfies Framework;

/** Type and expression of a value. Every object becomes a record of its own, added to `records`. */
function typed(value: Json, name: string, records: string[]): [type: string, expression: string] {
  if (value === null) return ['Object', 'null'];
  if (typeof value === 'string') return ['String', quote(value)];
  if (typeof value === 'boolean') return ['boolean', String(value)];
  if (typeof value === 'number') return number(value);
  if (Array.isArray(value)) {
    const items = value.map((item, index) => typed(item, `${name}${String(index + 1)}`, records)[1]);
    return ['List<Object>', `${value.includes(null) ? 'Arrays.asList' : 'List.of'}(${items.join(', ')})`];
  }
  return record(value, name, records);
}

function record(value: Members, name: string, records: string[]): [type: string, expression: string] {
  const place = records.push('') - 1;
  const parts = Object.entries(value).map(([key, item]) => {
    const [type, expression] = typed(item, name + key.charAt(0).toUpperCase() + key.slice(1), records);
    return { component: reserved.has(key) ? `@JsonProperty(${quote(key)}) ${type} ${key}_` : `${type} ${key}`, expression };
  });
  records[place] = `record ${name}(${parts.map(({ component }) => component).join(', ')}) {}`;
  return [name, `new ${name}(${parts.map(({ expression }) => expression).join(', ')})`];
}

function number(value: number): [type: string, expression: string] {
  if (!Number.isSafeInteger(value)) return ['double', String(value)];
  return Math.abs(value) < 2 ** 31 ? ['int', String(value)] : ['long', `${String(value)}L`];
}

/** The last call, broken after the constructor's parenthesis where it gets too long. */
function body(value: string): string[] {
  const line = `.body(${value});`;
  if (line.length <= 100) return [line];
  const [, constructor = '', rest = ''] = /^(new \w+\()(.*)\)$/.exec(value) ?? [];
  return [`.body(${constructor}`, ...rest.split(/(?<="), (?=")/).map((part, at, all) => `    ${part}${at < all.length - 1 ? ',' : '));'}`)];
}

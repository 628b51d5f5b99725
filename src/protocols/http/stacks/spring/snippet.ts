import type { HttpStack } from '~/protocols/http/stack';
import { escape, type Json, type Members } from '~/text/literal';
import { expectsMore, jsonMembers, ownFields } from '~/protocols/http/exchange';
import { phraseOf } from '~/protocols/http/phrases';
import { dedent } from '~/text/dedent';

const quote = (text: string) => `"${escape(text, /["\\]/g, 'pair')}"`;

/** Names that a record component cannot have: keywords, and methods of `Object`. */
const reserved = new Set(
  `abstract assert boolean break byte case catch char class const continue default do double else enum extends false final finally
  float for goto if implements import instanceof int interface long native new null package private protected public return short
  static strictfp super switch synchronized this throw throws transient true try void volatile while
  clone finalize getClass hashCode notify notifyAll toString wait`.split(/\s+/),
);

export default {
  order: 5,
  name: 'Spring Boot',
  short: 'Spring',
  server: 'Tomcat',
  lang: 'java',
  file: 'MyController.java',
  phrase: (status) => phraseOf('tomcat', status) ?? '',
  continues: true,

  snippet({ request, interim: [interim], final }) {
    if (expectsMore(request)) return { refusal: 'expectation-page' };
    if (!final) return { refusal: interim ? 'switching' : 'silence' };
    if (interim && interim.status !== 100) return { refusal: 'interim' };

    const { status, content } = final;
    const json = jsonMembers(final);
    const verbatim = content !== null && !json;
    // Without a type of its own, Spring looks for one that the request accepts, and sends a 406 of its own instead.
    const typed = verbatim || (json && request.headers.some(([name]) => name === 'Accept'));
    const records: string[] = [];
    const body = json
      ? construct('Body', record(json, 'Body', records))
      : verbatim
        ? [`.body(${quote(content)});`]
        : ['.build();'];
    const text = [...records, ...body].join('\n');
    const mapping = `${request.method.charAt(0)}${request.method.slice(1).toLowerCase()}Mapping`;

    return dedent`
      ${text.includes('@JsonProperty(') ? ['import com.fasterxml.jackson.annotation.JsonProperty;'] : []}
      ${text.includes('Arrays.asList(') ? ['import java.util.Arrays;'] : []}
      ${text.includes('List<Object>') ? ['import java.util.List;'] : []}
      ${typed ? ['import org.springframework.http.MediaType;'] : []}
      import org.springframework.http.ResponseEntity;
      import org.springframework.web.bind.annotation.${mapping};
      ${interim ? ['import org.springframework.web.bind.annotation.RequestBody;'] : []}
      import org.springframework.web.bind.annotation.RestController;

      @RestController
      public class MyController {

          ${records.length > 0 ? [...records, ''] : []}
          @${mapping}("/endpoint")
          public ResponseEntity<${json ? 'Body' : verbatim ? 'String' : 'Void'}> myEndpoint(${interim ? '@RequestBody byte[] content' : ''}) {
              return ResponseEntity
                  .status(${status})
                  ${typed ? [`.contentType(${mediaType(final.type)})`] : []}
                  ${ownFields(final).map(([name, value]) => `.header(${quote(name)}, ${quote(value)})`)}
                  ${body}
          }
      }
    `;
  },
} satisfies HttpStack;

const mediaType = (type: string) =>
  type === 'application/json' ? 'MediaType.APPLICATION_JSON' : `MediaType.parseMediaType(${quote(type)})`;

function construct(name: string, values: string[]): string[] {
  const flat = `.body(new ${name}(${values.join(', ')}));`;
  if (flat.length <= 108) return [flat];
  return [`.body(new ${name}(`, ...values.map((value, at) => `    ${value}${at < values.length - 1 ? ',' : '));'}`)];
}

/** Declares a record for the object, and gives the values to construct it with. */
function record(value: Members, name: string, records: string[]): string[] {
  const place = records.push('') - 1;
  const parts = Object.entries(value).map(([key, item]) => {
    const [type, text] = typed(item, name + key.charAt(0).toUpperCase() + key.slice(1), records);
    return { component: reserved.has(key) ? `@JsonProperty(${quote(key)}) ${type} ${key}_` : `${type} ${key}`, text };
  });
  records[place] = `record ${name}(${parts.map(({ component }) => component).join(', ')}) {}`;
  return parts.map(({ text }) => text);
}

function typed(value: Json, name: string, records: string[]): [type: string, text: string] {
  if (value === null) return ['Object', 'null'];
  if (typeof value === 'string') return ['String', quote(value)];
  if (typeof value === 'boolean') return ['boolean', String(value)];
  if (typeof value === 'number') return number(value);
  if (!Array.isArray(value)) return [name, `new ${name}(${record(value, name, records).join(', ')})`];

  const items = value.map((item, index) => typed(item, `${name}${String(index + 1)}`, records)[1]);
  return ['List<Object>', `${value.includes(null) ? 'Arrays.asList' : 'List.of'}(${items.join(', ')})`];
}

function number(value: number): [type: string, text: string] {
  if (!Number.isSafeInteger(value)) return ['double', String(value)];
  return Math.abs(value) < 2 ** 31 ? ['int', String(value)] : ['long', `${String(value)}L`];
}

import type { HttpStack } from '~/protocols/http/stack';
import { oneLine } from '~/text/hidden';
import { escape, type Json, type Members } from '~/text/literal';
import { expectsMore, jsonMembers, head, ownFields, type Field, type Head } from '~/protocols/http/exchange';
import { phraseOf } from '~/protocols/http/phrases';
import { dedent, tabs } from '~/text/dedent';

const quote = (text: string) => `"${escape(text, /["\\]/g, 'eight')}"`;
const raw = (text: string) => (!text.includes('`') && oneLine.test(text) ? `\`${text}\`` : quote(text));
const set = ([name, value]: Field) => `w.Header().Set(${quote(name)}, ${quote(value)})`;

export default {
  order: 6,
  name: 'Go net/http',
  short: 'Go',
  server: 'net/http',
  lang: 'go',
  file: 'handler.go',
  phrase: (status) => phraseOf('go', status) ?? `status code ${String(status)}`,
  continues: true,

  snippet({ request, interim: [interim], final }) {
    if (expectsMore(request)) return { refusal: 'expectation-empty' };
    if (!final) return interim ? switching(interim) : silence;

    const { status, content } = final;
    const json = jsonMembers(final);
    const structs: string[] = [];
    const encode = json ? construct(struct(json, 'body', structs)) : [];
    const reads = interim?.status === 100;
    const early = interim && !reads ? ownFields(interim) : [];
    const fields = [...(content === null ? [] : [['Content-Type', final.type] satisfies Field]), ...ownFields(final)];
    const imports = [...(json ? ['encoding/json'] : []), ...(reads ? ['io'] : []), 'net/http'];

    return tabs(dedent`
      package main

      ${imports.length > 1 ? ['import (', ...imports.map((name) => `    "${name}"`), ')'] : ['import "net/http"']}

      ${structs}
      func myHandler(w http.ResponseWriter, r *http.Request) {
          ${reads ? ['io.Copy(io.Discard, r.Body)', ''] : []}
          ${early.map(set)}
          ${interim && !reads ? [`w.WriteHeader(${String(interim.status)})`] : []}
          ${interim && !reads ? [...early.map(([name]) => `w.Header().Del(${quote(name)})`), ''] : []}
          ${fields.map(set)}
          w.WriteHeader(${status})
          ${content !== null && !json ? [`w.Write([]byte(${raw(content)}))`] : []}
          ${encode}
      }
    `);
  },
} satisfies HttpStack;

const silence = tabs(dedent`
  package main

  import "net/http"

  func myHandler(w http.ResponseWriter, r *http.Request) {
      panic(http.ErrAbortHandler)
  }
`);

function switching(interim: Head): string {
  return tabs(dedent`
    package main

    import "net/http"

    func myHandler(w http.ResponseWriter, r *http.Request) {
        conn, buf, err := http.NewResponseController(w).Hijack()
        if err != nil {
            http.Error(w, err.Error(), http.StatusInternalServerError)
            return
        }
        defer conn.Close()

        ${head(interim).map((line) => `buf.WriteString("${escape(line, /["\\]/g, 'eight')}\\r\\n")`)}
        buf.Flush()
        // From here on conn speaks the new protocol.
    }
  `);
}

function construct(values: [name: string, text: string][]): string[] {
  const flat = `json.NewEncoder(w).Encode(body{${values.map(([name, text]) => `${name}: ${text}`).join(', ')}})`;
  if (flat.length <= 80) return [flat];
  return ['json.NewEncoder(w).Encode(body{', ...columns(values.map(([name, text]) => [`${name}:`, `${text},`])), '})'];
}

/** Declares a struct for the object, and gives the values to construct it with. */
function struct(value: Members, name: string, structs: string[]): [name: string, text: string][] {
  const inner: string[] = [];
  const fields = Object.entries(value).map(([key, item]) => {
    const field = key.replace(/(?:^|_+)(.?)/g, (_, first: string) => first.toUpperCase());
    return { key, field, value: typed(item, name + field, inner) };
  });
  const lines = columns(fields.map(({ key, field, value: [type] }) => [field, type, `\`json:"${key}"\``]));
  structs.push(
    ...(lines.length > 0 ? [`type ${name} struct {`, ...lines, '}'] : [`type ${name} struct{}`]),
    '',
    ...inner,
  );
  return fields.map(({ field, value: [, text] }) => [field, text]);
}

function typed(value: Json, name: string, structs: string[]): [type: string, text: string] {
  if (value === null) return ['any', 'nil'];
  if (typeof value === 'string') return ['string', quote(value)];
  if (typeof value === 'boolean') return ['bool', String(value)];
  if (typeof value === 'number') return [Number.isSafeInteger(value) ? 'int' : 'float64', String(value)];
  if (Array.isArray(value)) {
    const items = value.map((item, index) => typed(item, `${name}${String(index + 1)}`, structs)[1]);
    return ['[]any', `[]any{${items.join(', ')}}`];
  }
  const fields = struct(value, name, structs).map(([field, text]) => `${field}: ${text}`);
  return [name, `${name}{${fields.join(', ')}}`];
}

/** Rows as gofmt aligns them. */
function columns(rows: string[][]): string[] {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  return rows.map(
    (row) => `    ${row.map((cell, at) => (at < row.length - 1 ? cell.padEnd(widths[at] ?? 0) : cell)).join(' ')}`,
  );
}

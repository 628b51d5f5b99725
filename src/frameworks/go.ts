import { STATUS_CODES } from 'node:http';
import type { Framework } from '~/framework';
import { escape, members, type Json, type Members } from '~/literal';
import { head, ownFields, type Field } from '~/response';
import { source } from '~/source';

/** `http.StatusText` */
const phrases = {
  ...STATUS_CODES,
  413: 'Request Entity Too Large',
  414: 'Request URI Too Long',
  416: 'Requested Range Not Satisfiable',
  418: "I'm a teapot",
  422: 'Unprocessable Entity',
  509: undefined,
};

const quote = (text: string) => `"${escape(text, /["\\]/g)}"`;
const set = ([name, value]: Field) => `w.Header().Set(${quote(name)}, ${quote(value)})`;

export default {
  order: 6,
  name: 'Go net/http',
  server: 'net/http',
  lang: 'go',
  file: 'handler.go',
  phrase: (status) => phrases[status] ?? `status code ${String(status)}`,
  continues: true,

  snippet({ interim: [interim], final }) {
    if (!final) return interim ? source`
      package main

      import "net/http"

      func myHandler(w http.ResponseWriter, r *http.Request) {
      \tconn, buf, err := http.NewResponseController(w).Hijack()
      \tif err != nil {
      \t\tpanic(err)
      \t}
      \tdefer conn.Close()

      \t${head(interim).map((line) => `buf.WriteString(${quote(line).slice(0, -1)}\\r\\n")`)}
      \tbuf.Flush()
      }
    ` : source`
      package main

      import "net/http"

      func myHandler(w http.ResponseWriter, r *http.Request) {
      \tpanic(http.ErrAbortHandler)
      }
    `;
    return 'TODO';
  },
} satisfies Framework;

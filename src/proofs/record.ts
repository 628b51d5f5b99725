/** How what a stack sent compares with the exchange that the page shows, from worst to best. */
export type Verdict =
  /** No client can read it as a message of the protocol, or it waits for an answer that never comes. */
  | 'illegal'
  /** Another code came, or another sequence of them. */
  | 'refused'
  /** A part of the message is missing, or is another. */
  | 'content-differs'
  /** Only the phrase beside the code is another. */
  | 'phrase-differs'
  /** What the page shows. */
  | 'exact';

/** What a probe's `judge` gives. */
export interface Judgement {
  verdict: Verdict;
  /** Why it is not `exact`. */
  differs: string[];
  /** What keeps a client from reading it. */
  violations: string[];
}

/** What one snippet put on the wire, beside what the probe of its wire keeps of it. */
export interface SnippetRecord extends Judgement {
  /** `http/404` */
  status: string;
  /** When it came, on a wire that has moments. */
  moment?: string;
  /** Of the snippet's source, UTF-8: the record speaks of this text and no other. */
  sha256: string;
}

/** What was run: the versions as the running code reports them, by name, and what was done to the texts. */
interface Run {
  /** "Django 5.2.19 on gunicorn 27.0.1" */
  title: string;
  versions: Record<string, string>;
  /** What is done to the text of a snippet so that it can be run here: "none", or a sentence. */
  wrapper: string;
}

/** `record.json` in the folder of a stack. */
export interface StackRecord<Kept = object> extends Run {
  /** The name of the folder: `django`. */
  stack: string;
  /** In the order of `dist/mocks.json`. */
  snippets: (SnippetRecord & Kept)[];
}

/** What a stub and its clients gave. */
export interface StubRecord extends Judgement {
  status: string;
  /** When it came, on a wire that has moments. */
  moment?: string;
  /** Of the stub and the clients, as the page shows them, with a line end between two. */
  sha256: string;
  clients: ClientRecord[];
}

/** What a client did. */
export interface ClientRecord {
  /** `curl` */
  client: string;
  exit: number;
  /** Its standard output and its standard error, without the CR of line ends. */
  prints: string;
  complains: string;
}

/** `stub.json` in the room of a wire. */
export interface StubRecords extends Run {
  snippets: StubRecord[];
}

/** `record.json` in the folder of a library: what it makes of the codes that it is answered with. */
export interface LibraryRecord {
  /** The name of the folder: `smtplib`. */
  library: string;
  /** `smtplib (Python)` */
  name: string;
  versions: Record<string, string>;
  wrapper: string;
  snippets: {
    status: string;
    moment: string;
    /** Of the stub and the clients, as the page shows them: the stub was asked. */
    sha256: string;
    /** The error as it is printed where nothing is done about it, without places in the source; null where there was none. */
    prints: string | null;
  }[];
}

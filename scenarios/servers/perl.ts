import type { Bench } from '../bench.ts';
import type { Server } from '../scenario.ts';

export default {
  title: 'HTTP::Tiny',
  needs: [{ program: 'perl', args: ['-MHTTP::Tiny', '-e', '1'], hint: 'install Perl' }],
  version: (bench) => bench.output('perl', ['-MHTTP::Tiny', '-e', 'print HTTP::Tiny->VERSION']),
  start: (bench) => bench.dns({ 'example.com': { A: ['127.0.0.1'] } }),
  scenarios: {
    'connection-refused': {
      says: 'nothing listens on the port',
      ask: (bench: Bench) => {
        const text =
          'my $r = HTTP::Tiny->new->get("http://example.com/"); print "$r->{status} $r->{reason}\\n$r->{content}"';
        return bench.client(text, 'perl', ['-MHTTP::Tiny', '-e', text]);
      },
    },
  },
} satisfies Server;

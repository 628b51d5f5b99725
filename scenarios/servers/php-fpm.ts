import type { Bench } from '../bench.ts';
import type { Server } from '../scenario.ts';

const nginx = `
user nobody nogroup;
daemon off;
pid /srv/run/nginx.pid;
error_log /srv/log/error.log info;
events { }
http {
  access_log off;
  root /srv/www;
  client_body_temp_path /srv/run/body;
  proxy_temp_path /srv/run/proxy;
  fastcgi_temp_path /srv/run/fastcgi;
  uwsgi_temp_path /srv/run/uwsgi;
  scgi_temp_path /srv/run/scgi;
  server {
    listen 80;
    include /etc/nginx/fastcgi_params;
    fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
    location / { fastcgi_pass 127.0.0.1:9000; }
  }
}
`;
const fpm = `
[global]
daemonize = no
pid = /srv/run/fpm.pid
error_log = /srv/log/fpm.log
[www]
user = nobody
group = nogroup
listen = 127.0.0.1:9000
pm = static
pm.max_children = 1
`;
const pages = {
  'uncaught.php': '<?php throw new RuntimeException("broken");\n',
  'memory.php': '<?php for ($all = ""; ; $all .= str_repeat("x", 1 << 20)) {}\n',
  'script.txt': 'no script\n',
};
const get = (says: string, target: string, logs: RegExp) => ({
  says,
  ask: (bench: Bench) => bench.get(80, target),
  logs,
});

/** PHP-FPM behind nginx, whose log has what PHP says. */
export default {
  title: 'PHP-FPM',
  needs: [
    ...['apt-get', 'dpkg-deb'].map((program) => ({
      program,
      args: ['--version'],
      hint: 'PHP-FPM is unpacked from its Debian packages: use Debian',
    })),
    { program: '/usr/sbin/nginx', args: ['-v'], hint: 'install nginx' },
  ],
  packages: ['php8.2-fpm', 'libapparmor1'],
  version: async (bench) => /PHP (\d[\d.]*)/.exec(await bench.output('php-fpm8.2', ['-n', '-v']))?.[1] ?? '',
  logs: ['log/error.log'],
  keeps: /FastCGI sent in stderr/,
  placeholders: [
    [/^\S+ \S+ \[(\w+)\] \d+#\d+: \*\d+/g, '<time> [$1] <pid>#<pid>: *<connection>'],
    [/^(< Date: ).*/g, '$1<date>'],
  ],
  start: async (bench) => {
    await bench.files({ 'conf/nginx.conf': nginx, 'conf/fpm.conf': fpm, 'log/error.log': '', 'run/x': '' });
    for (const [name, text] of Object.entries(pages)) await bench.files({ [`www/${name}`]: text });
    await bench.must('sh', '-c', 'chmod -R 777 log run');
    const settings = ['display_errors=0', 'log_errors=1', 'memory_limit=128M'].flatMap((setting) => ['-d', setting]);
    await bench.start({ command: 'php-fpm8.2', args: ['-n', ...settings, '-y', '/srv/conf/fpm.conf'] }, 9000);
    await bench.start({ command: '/usr/sbin/nginx', args: ['-c', '/srv/conf/nginx.conf'] }, 80);
  },
  scenarios: {
    'no-script': get('SCRIPT_FILENAME names no file', '/none.php', /Primary script/),
    'other-extension': get('an extension that security.limit_extensions does not have', '/script.txt', /denied/),
    uncaught: get('an exception that nobody catches', '/uncaught.php', /Uncaught/),
    memory: get('more memory than memory_limit', '/memory.php', /exhausted/),
  },
} satisfies Server;

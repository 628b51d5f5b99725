import type { Bench } from '../bench.ts';
import type { Server } from '../scenario.ts';

const site = `
import sys
from wsgiref.simple_server import WSGIRequestHandler, make_server
import django
from django.conf import settings
settings.configure(
    SECRET_KEY="x", ROOT_URLCONF=__name__, ALLOWED_HOSTS=["example.com"],
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "rest_framework"],
    MIDDLEWARE=["django.middleware.common.CommonMiddleware", "django.middleware.csrf.CsrfViewMiddleware"],
    REST_FRAMEWORK={"UNAUTHENTICATED_USER": None, "DEFAULT_THROTTLE_RATES": {"anon": "1/day"},
        "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
        "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"]},
    LOGGING={"version": 1, "disable_existing_loggers": False,
        "handlers": {"console": {"class": "logging.StreamHandler"}},
        "loggers": {"django": {"handlers": ["console"], "level": "WARNING", "propagate": False}}},
)
django.setup()
from django.http import HttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET
from rest_framework.authentication import BasicAuthentication
from rest_framework.permissions import BasePermission, IsAuthenticated
from rest_framework.response import Response
from rest_framework.throttling import AnonRateThrottle
from rest_framework.views import APIView

class Nobody(BasePermission):
    def has_permission(self, request, view): return False

class Api(APIView):
    authentication_classes = []
    def get(self, request): return Response({"id": 42})
    def post(self, request): return Response(request.data)
class Private(Api):
    authentication_classes = [BasicAuthentication]
    permission_classes = [IsAuthenticated]
class Closed(Api):
    permission_classes = [Nobody]
class Limited(Api):
    throttle_classes = [AnonRateThrottle]

def broken(request): raise ValueError("broken")
def form(request): return HttpResponse("saved")

urlpatterns = [
    path("orders/42", csrf_exempt(require_GET(form))), path("form", form), path("broken", broken), path("api", Api.as_view()),
    path("private", Private.as_view()), path("closed", Closed.as_view()), path("limited", Limited.as_view()),
]
from django.core.wsgi import get_wsgi_application
class Quiet(WSGIRequestHandler):
    def log_message(self, *_): pass
make_server("127.0.0.1", 80, get_wsgi_application(), handler_class=Quiet).serve_forever()
`;
interface Asked {
  fields?: string[];
  content?: string;
  host?: string;
  times?: number;
  logs?: RegExp;
}
const ask = (says: string, method: string, target: string, { fields, content, host, times, logs }: Asked = {}) => ({
  says,
  ask: async (bench: Bench) => {
    const head = [`${method} ${target} HTTP/1.1`, `Host: ${host ?? 'example.com'}`, 'Connection: close'];
    const length = content === undefined ? [] : [`Content-Length: ${String(content.length)}`];
    for (let time = 0; time < (times ?? 1); time++)
      await bench.ask(80, [...head, ...(fields ?? []), ...length, '', content ?? ''].join('\n'));
  },
  ...(logs && { logs }),
});

/** Django and Django REST framework, behind the server of Python's library. */
export default {
  title: 'Django',
  needs: [{ program: 'python3', args: ['-m', 'pip', '--version'], hint: 'install Python 3 with pip' }],
  install: [
    {
      command: 'python3',
      args: ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--target', '.'].concat(
        'django==5.2.19',
        'djangorestframework==3.18.3',
      ),
    },
  ],
  version: () => Promise.resolve('5.2.19, REST framework 3.18.3'),
  keeps: /^(?:Invalid|Method|Forbidden|Internal)/,
  placeholders: [
    [/^(< Server: ).*/g, '$1<server>'],
    [/in \d+ seconds/g, 'in <number> seconds'],
    [/^(< Retry-After: ).*/g, '$1<number>'],
  ],
  start: async (bench) => {
    await bench.files({ 'conf/site.py': site });
    await bench.start({ command: 'python3', args: ['/srv/conf/site.py'], env: { PYTHONPATH: bench.work } }, 80);
  },
  scenarios: {
    'unknown-host': ask('a Host that ALLOWED_HOSTS does not have', 'GET', '/api', {
      host: 'other.example.com',
      logs: /Invalid HTTP_HOST/,
    }),
    'wrong-method': ask('DELETE of a view with require_GET', 'DELETE', '/orders/42', { logs: /Method Not Allowed/ }),
    exception: ask('a view that raises an exception, DEBUG off', 'GET', '/broken', { logs: /Internal Server Error/ }),
    'no-csrf-token': ask('a form without the token', 'POST', '/form', { content: 'a=b' }),
    'rest-no-credentials': ask('IsAuthenticated without credentials', 'GET', '/private'),
    'rest-no-permission': ask('a permission class that refuses', 'GET', '/closed'),
    'rest-wrong-method': ask('a method that the view does not have', 'DELETE', '/api'),
    'rest-other-type-wanted': ask('Accept for which there is no renderer', 'GET', '/api', {
      fields: ['Accept: application/xml'],
    }),
    'rest-other-type-sent': ask('content for which there is no parser', 'POST', '/api', {
      fields: ['Content-Type: text/plain'],
      content: 'x',
    }),
    'rest-too-many-requests': ask('more requests than the rate', 'GET', '/limited', { times: 2 }),
  },
} satisfies Server;

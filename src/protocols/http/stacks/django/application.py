"""One Django project for all snippets, with the middleware that `django-admin startproject` writes."""

import platform

import django
import gunicorn
from django.conf import settings

settings.configure(
    ALLOWED_HOSTS=["127.0.0.1"],
    DEBUG=False,
    INSTALLED_APPS=[
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.sessions",
        "django.contrib.messages",
    ],
    MIDDLEWARE=[
        "django.middleware.security.SecurityMiddleware",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
        "django.middleware.clickjacking.XFrameOptionsMiddleware",
    ],
    ROOT_URLCONF=__name__,
    SECRET_KEY="not a secret: this project serves 127.0.0.1 for a few seconds",
)
django.setup()

# Django's modules ask for the settings when they are imported.
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.http import HttpResponse  # noqa: E402
from django.urls import path  # noqa: E402

from snippets import load  # noqa: E402

views, failed = load("my_view")
keys = list(views)
versions = {
    "django": django.get_version(),
    "gunicorn": gunicorn.__version__,
    "python": platform.python_version(),
}

urlpatterns = [
    path("__ping", lambda request: HttpResponse("pong")),
    *(path(f"s/{key}/endpoint", view) for key, view in views.items()),
]
application = get_wsgi_application()

app.MapGet("/endpoint", (HttpContext context) => context.Abort());

app.MapGet("/endpoint", (HttpContext context) =>
{
    context.Response.Headers["ETag"] = "\"v2\"";
    context.Response.Headers["IM"] = "diffe";
    return Results.Text("2c\nIt's \"two\" \\ \t#{x}\n.\n", "text/plain; charset=utf-8", statusCode: 226);
});

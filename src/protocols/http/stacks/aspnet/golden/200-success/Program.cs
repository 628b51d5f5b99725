app.MapGet("/endpoint", () =>
    Results.Json(
        new { status = "success" },
        statusCode: 200));

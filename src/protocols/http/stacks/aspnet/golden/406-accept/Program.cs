app.MapGet("/endpoint", () =>
    Results.Json(
        new { error = "not_acceptable", message = "Not Acceptable" },
        statusCode: 406));

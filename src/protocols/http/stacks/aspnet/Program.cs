// Hosts every snippet, each in a class and a route group of its own: dotnet host.dll --urls http://127.0.0.1:<port>
using System.Reflection;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var app = builder.Build();

var failed = new SortedDictionary<string, string>();
foreach (var (key, map) in Snippets.All)
{
    try
    {
        map(app.MapGroup($"/s/{key}"));
    }
    catch (Exception error)
    {
        failed[key] = $"{error.GetType().Name}: {error.Message}";
    }
}

var assembly = typeof(WebApplication).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>();
var versions = new SortedDictionary<string, string>
{
    // Kestrel is a part of ASP.NET Core and has its version.
    ["aspnetcore"] = assembly?.InformationalVersion.Split('+')[0] ?? "unknown",
    ["dotnet"] = Environment.Version.ToString(),
};

app.MapGet("/__ping", () => "pong");
app.MapGet("/__versions", () => Results.Json(new { versions, failed }));
app.Run();

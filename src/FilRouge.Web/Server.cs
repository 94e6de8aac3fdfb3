using FilRouge.Domain.Common;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Drafts;
using FilRouge.Platform.Jobs;
using FilRouge.Platform.Journal;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Time;
using FilRouge.Web.Access;
using FilRouge.Web.Shell;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace FilRouge.Web;

/// <summary>How a server is started.</summary>
/// <param name="Database">Where the data is.</param>
/// <param name="Urls">Addresses to listen on, separated by semicolons.</param>
public sealed record ServerOptions(Database Database, string Urls)
{
    /// <summary>The sign-in page lists the demonstration accounts.</summary>
    public bool Demo { get; init; }

    /// <summary>The territory's time zone.</summary>
    public string TimeZone { get; init; } = "Europe/Paris";

    /// <summary>Time, replaced in tests.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Lowest level of what is logged.</summary>
    public LogLevel Log { get; init; } = LogLevel.Warning;
}

/// <summary>Builds the one application: the command line, the tests and the bench all start it here.</summary>
public static class Server
{
    /// <summary>Services and pipeline, not yet started.</summary>
    public static WebApplication Build(ServerOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Server).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(options.Log);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        // Keys are kept in the store, which the operator encrypts (docs/operations.md): said there, not at every start.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        AddServices(builder.Services, options);
        AddPages(builder.Services);
        var app = builder.Build();
        Pipeline(app);
        return app;
    }

    /// <summary>Services without the web: what the command line needs.</summary>
    public static void AddServices(IServiceCollection services, ServerOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.Database);
        services.AddSingleton(new Clock(options.Time, TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone)));
        services.AddSingleton<WriteQueue>();
        services.AddDbContext<Db>(o => options.Database.Configure(o));
        services.AddScoped<Work>();
        services.AddScoped<ReadTraces>();
        services.AddScoped<DraftKeeper>();
        services.AddSingleton<FindStanding>(Standings.Find);
        services.AddSingleton<FindSparks>(Record.ThreadsReader.Sparks);
        services.AddSingleton<People.SharedPersons>(Access.Perimeter.Shared);
        services.AddScoped<Access.Pages.Journaling>();
        services.AddScoped<Record.PersonSearch>();
        services.AddScoped<Referrals.WaitingListReader>();
        services.AddScoped<Record.RecordReader>();
        services.AddScoped<Record.BannerReader>();
        services.AddScoped<Record.PathReader>();
        services.AddScoped<Record.PathSight>();
        services.AddScoped<Record.PiecesReader>();
        services.AddScoped<Record.DueReader>();
        services.AddScoped<Record.ReviewDraftReader>();
        services.AddSingleton(DailyJob.Seal);
        services.AddSingleton(Interop.DropImportFile.Forget);
        services.AddSingleton(Record.ForgetDrafts.Job);
        services.AddSingleton(Record.WatchKeeper.Daily);
        services.AddSingleton(Referrals.WaitingKeeper.Daily);
        services.AddHostedService<DailyJobs>();
        services.AddHostedService<WarmUp>();
        Modules.Add(services);
        AddIdentity(services);
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("FilRouge");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(s =>
            new ConfigureOptions<KeyManagementOptions>(o => o.XmlRepository = new ProtectionKeys(s.GetRequiredService<Database>())));
        services.AddIdentityCore<Account>(o =>
            {
                // Length over composition: NIST SP 800-63B, CNIL 2022 recommendation on passwords.
                o.Password.RequiredLength = 12;
                o.Password.RequireDigit = o.Password.RequireLowercase = o.Password.RequireUppercase = o.Password.RequireNonAlphanumeric = false;
                o.Lockout.MaxFailedAccessAttempts = 5;
                o.User.RequireUniqueEmail = false;
            })
            .AddUserStore<UserOnlyStore<Account, Db, Guid>>()
            .AddSignInManager();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(o =>
        {
            o.LoginPath = "/connexion";
            o.ReturnUrlParameter = "retour";
            o.Cookie.Name = "filrouge";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.ExpireTimeSpan = TimeSpan.FromHours(10);
            o.SlidingExpiration = true;
        });
        services.AddAuthorization();
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddAntiforgery(o => o.Cookie.Name = "filrouge-form");
        services.AddRazorPages(o => o.RootDirectory = "/")
            .AddMvcOptions(o =>
            {
                o.Filters.Add<DraftFilter>();
                o.Filters.Add<AccessFilter>();
                o.Filters.Add<ShellFilter>();
                o.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                o.ModelMetadataDetailsProviders.Add(new EmptyTextStaysText());
            });
        services.AddExceptionHandler<ErrorLog>();
        services.AddPageKit();
        services.AddSingleton<IPostConfigureOptions<MvcOptions>>(s =>
            new PostConfigureOptions<MvcOptions>(null, o => FrenchForms.Configure(o, s.GetRequiredService<Clock>())));
        services.Configure<RouteOptions>(o => o.LowercaseUrls = true);
    }

    private static void Pipeline(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/erreur", SuppressDiagnosticsCallback = _ => true });
        app.UseStatusCodePagesWithReExecute("/etat/{0}");
        app.Use(SecurityHeaders);
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = c => c.Context.Response.Headers.CacheControl = c.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache",
        });
        app.UseMiddleware<SessionEnded>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<SignedIn>();
        app.UseAuthorization();
        app.MapRazorPages();
        app.MapGet("/sante", http => http.Response.WriteAsync("ok", http.RequestAborted));
    }

    private static Task SecurityHeaders(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        (headers.CacheControl, headers.Pragma) = ("no-cache, no-store", "no-cache");
        return next(http);
    }
}

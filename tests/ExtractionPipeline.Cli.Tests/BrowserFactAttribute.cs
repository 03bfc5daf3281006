using Microsoft.Playwright;

namespace ExtractionPipeline.Cli.Tests;

/// <summary>A test that opens a page in Chromium: skipped, with the reason, where none is installed.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Browser.Program is null ? "Chromium is not installed: Debian's package is 'chromium' (.ci/run installs it)." : null;
}

/// <summary>A headless Chromium of one test's own, without network.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private readonly IPlaywright _playwright;

    private readonly IBrowser _browser;

    private readonly List<string> _faults = [];

    private Browser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    /// <summary>Where Chromium is; null where it is not installed.</summary>
    public static string? Program { get; } = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    /// <summary>Errors of scripts and requests that left the page, so far.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public static async Task<Browser> StartAsync()
    {
        IPlaywright playwright = await Playwright.CreateAsync();
        IBrowser browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        return new Browser(playwright, browser);
    }

    /// <summary>Opens a file; scripts that fail and requests for anything else are kept in <see cref="Faults"/>.</summary>
    public async Task<IPage> OpenAsync(string file, ColorScheme colours = ColorScheme.Light)
    {
        IPage page = await _browser.NewPageAsync(new() { ColorScheme = colours, ViewportSize = new() { Width = 1200, Height = 900 } });
        string address = new Uri(file).AbsoluteUri;
        page.PageError += (_, error) => _faults.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                _faults.Add(message.Text);
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                _faults.Add($"asks for {request.Url}");
        };
        await page.GotoAsync(address);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}

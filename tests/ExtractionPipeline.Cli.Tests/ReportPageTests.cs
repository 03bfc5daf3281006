using Microsoft.Playwright;

namespace ExtractionPipeline.Cli.Tests;

/// <summary>The page that `evaluate --report` writes, as a person uses it.</summary>
public sealed class ReportPageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [BrowserFact]
    public async Task Documents_stand_with_gold_and_prediction_side_by_side()
    {
        await using Browser browser = await Browser.StartAsync();
        IPage page = await browser.OpenAsync(Report());

        ILocator dear = page.Locator("details.document").First;
        await dear.Locator("summary").ClickAsync();

        (await dear.GetAttributeAsync("data-id")).Should().Be("en/wrong", "the dearest comes first");
        (await dear.Locator(".sides h3").AllInnerTextsAsync()).Should().Equal("Gold", "Predicted");
        (await dear.Locator(".sides > div").First.IsVisibleAsync()).Should().BeTrue();
        (await dear.Locator("mark.Person").First.InnerTextAsync()).Should().Be("Erik Hansen");
        browser.Faults.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task Filters_and_order_do_what_they_say()
    {
        await using Browser browser = await Browser.StartAsync();
        IPage page = await browser.OpenAsync(Report());
        ILocator shown = page.Locator("details.document:visible");

        (await shown.CountAsync()).Should().Be(2);
        await page.Locator("#none").ClickAsync();
        (await shown.CountAsync()).Should().Be(0, "no kind of error is asked for");
        await page.Locator("input[name=kind][value=missing]").CheckAsync();
        (await shown.CountAsync()).Should().Be(1);
        await page.Locator("input[name=kind][value=missing]").UncheckAsync();
        await page.Locator("#none").ClickAsync();
        await page.Locator("#order").SelectOptionAsync("name");
        (await shown.First.GetAttributeAsync("data-id")).Should().Be("en/right");
        browser.Faults.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task Light_and_dark_are_as_the_reader_has_them()
    {
        await using Browser browser = await Browser.StartAsync();
        string report = Report();

        string light = await Background(await browser.OpenAsync(report)), dark = await Background(await browser.OpenAsync(report, ColorScheme.Dark));

        light.Should().NotBe(dark);
        browser.Faults.Should().BeEmpty();
    }

    private static Task<string> Background(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    /// <summary>One document that is read as labelled, one whose gold holds a person and a role that are not there.</summary>
    private string Report()
    {
        const string text = "The Foreign Minister of Norway Erik Hansen spoke in Oslo.";
        const string person = "T1\tPerson 31 42\tErik Hansen\n", role = "T2\tRole 4 20\tForeign Minister\nT3\tCountry 24 30\tNorway\n#1\tAnnotatorNotes T3\tcode=NO\nR1\tHolder Arg1:T2 Arg2:T1\nR2\tOfCountry Arg1:T2 Arg2:T3\nA1\tClass T2 foreign_minister\n";
        _folder.With("gold/en/right.txt", text).With("gold/en/right.ann", person + role + "T4\tCity 52 56\tOslo\n")
            .With("gold/en/wrong.txt", text).With("gold/en/wrong.ann", person + "T4\tPerson 52 56\tOslo\n");
        _folder.Run("evaluate", "gold", "--report", "report.html").ExitCode.Should().Be(0);
        return Path.Combine(_folder.Path, "report.html");
    }
}

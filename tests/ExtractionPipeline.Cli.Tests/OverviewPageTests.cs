using Microsoft.Playwright;

namespace ExtractionPipeline.Cli.Tests;

/// <summary>The page that `query overview` writes, as a person uses it.</summary>
public sealed class OverviewPageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [BrowserFact]
    public async Task Filters_do_what_they_say_in_any_spelling()
    {
        await using Browser browser = await Browser.StartAsync();
        IPage page = await browser.OpenAsync(Overview());
        ILocator shown = page.Locator("details.meeting:visible");
        await Assertions.Expect(shown).ToHaveCountAsync(3);
        (await page.Locator("section.month h3:visible").AllInnerTextsAsync()).Should().Equal("June 2025 1", "May 2024 2");

        foreach (var (id, value, count) in new[] { ("person", "эрик халворсен", 2), ("person", "Halvorsen + Beridze", 1), ("text", "novotny", 1), ("text", "nothing like it", 0) })
        {
            await page.Locator("#" + id).FillAsync(value);
            await Assertions.Expect(shown).ToHaveCountAsync(count);
            await page.Locator("#clear").ClickAsync();
        }

        foreach (var (id, value, count) in new[] { ("state", "GE", 2), ("year", "2024", 2) })
        {
            await page.Locator("#" + id).SelectOptionAsync(value);
            await Assertions.Expect(shown).ToHaveCountAsync(count);
            await page.Locator("#clear").ClickAsync();
        }

        await page.Locator("#states button").Filter(new() { HasText = "Georgia – Norway" }).ClickAsync();
        await Assertions.Expect(shown).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#count")).ToHaveTextAsync("1 of 3 meetings");
        browser.Faults.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task Each_fact_is_one_click_or_key_from_its_sentence()
    {
        await using Browser browser = await Browser.StartAsync();
        IPage page = await browser.OpenAsync(Overview());

        ILocator meeting = page.Locator("details.meeting").Filter(new() { HasText = "Nino Beridze" }).Filter(new() { HasText = "2 documents" });
        await meeting.Locator("summary").ClickAsync();
        string evidence = await meeting.Locator(".source").AllInnerTextsAsync() is var sources ? string.Join('\n', sources) : "";
        evidence.Should().ContainAll("met with", "встретился", "a.txt", "b.txt", "language ru", "characters ");

        await page.Locator(".nodes a").Filter(new() { HasText = "Nino Beridze GE" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        ILocator person = page.Locator("details.person[open]");
        await Assertions.Expect(person).ToHaveCountAsync(1);
        (await person.Locator("h4").First.InnerTextAsync()).Should().StartWith("head of government, Georgia");
        (await person.Locator("blockquote").First.IsVisibleAsync()).Should().BeTrue();

        await person.Locator("button").ClickAsync();
        await Assertions.Expect(page.Locator("details.meeting:visible")).ToHaveCountAsync(2);
        browser.Faults.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task Light_and_dark_are_as_the_reader_has_them_and_readable_in_both()
    {
        await using Browser browser = await Browser.StartAsync();
        string overview = Overview();

        foreach (ColorScheme colours in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            IPage page = await browser.OpenAsync(overview, colours);
            foreach (string selector in new[] { "body", ".quiet", "nav a", ".documents", ".nodes text" })
                (await page.EvaluateAsync<double>(Contrast, selector)).Should().BeGreaterThan(4.5, "{0} in {1}", selector, colours);
        }

        browser.Faults.Should().BeEmpty();
    }

    [Fact]
    public void What_cannot_be_written_is_said()
    {
        _folder.Run("query", "overview", "--store", "gone.db", "--output", "o.html").Should().Match<CliResult>(r => r.ExitCode == 1 && r.Error.Contains("there is no graph store"));
        _folder.Run("query", "overview", "--store", "gone.db").ExitCode.Should().Be(2);
        File.Exists(Path.Combine(_folder.Path, "o.html")).Should().BeFalse();
    }

    /// <summary>WCAG 2.2, contrast ratio of a text with the page behind it.</summary>
    private const string Contrast =
        """
        selector => {
          const light = colour => { const [r, g, b] = colour.match(/\d+/g).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
          const element = document.querySelector(selector), style = getComputedStyle(element);
          const [a, b] = [light(element.closest("svg") ? style.fill : style.color), light(getComputedStyle(document.body).backgroundColor)];
          return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        }
        """;

    /// <summary>Four documents of three meetings.</summary>
    private string Overview()
    {
        _folder.With("in/a.txt", "14 мая 2024 года министр иностранных дел Норвегии Эрик Халворсен встретился в Осло с премьер-министром Грузии Нино Беридзе.")
            .With("in/b.txt", "On 14 May 2024, Norwegian Foreign Minister Erik Halvorsen met with Prime Minister of Georgia Nino Beridze in Oslo.")
            .With("in/c.txt", "On 20 May 2024, Norwegian Foreign Minister Erik Halvorsen met with Foreign Minister of the Czech Republic Tomáš Novotný in Prague.")
            .With("in/d.txt", "On 3 June 2025, Prime Minister of Georgia Nino Beridze met with President of Portugal Pedro Alvares in Lisbon.");
        _folder.Run("extract", "in", "--output", "out").ExitCode.Should().Be(0);
        _folder.Run("graph", "out", "--store", "graph.db").ExitCode.Should().Be(0);
        _folder.Run("query", "overview", "--store", "graph.db", "--output", "overview.html").ExitCode.Should().Be(0);
        return Path.Combine(_folder.Path, "overview.html");
    }
}

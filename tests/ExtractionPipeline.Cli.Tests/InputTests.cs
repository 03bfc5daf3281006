using System.Text.Json;

namespace ExtractionPipeline.Cli.Tests;

public sealed class InputTests : IDisposable
{
    private const string Sentence = "On 7 March 2024, Norwegian Foreign Minister Erik Hansen met with Prime Minister of Georgia Nino Beridze in Oslo.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_taken_out_of_a_page_stands_with_the_result_and_offsets_count_in_it()
    {
        _folder.With("in/page.html", $"<html><body><nav>Home</nav><article><h1>Talks &amp; tea \U0001F1F3\U0001F1F4</h1><p>{Sentence}</p><p>The two ministers spoke about the ports of the region and agreed to meet again in the spring.</p></article></body></html>");

        _folder.Run("extract", "in", "--output", "out").ExitCode.Should().Be(0);

        using JsonDocument result = JsonDocument.Parse(_folder.Read("out/page.jsonld"));
        string text = result.RootElement.GetProperty("text").GetString()!;
        text.Should().StartWith("Talks & tea");
        System.Text.Rune[] runes = [.. text.EnumerateRunes()];
        JsonElement mention = result.RootElement.GetProperty("persons")[0].GetProperty("mentions")[0];
        string.Concat(runes[mention.GetProperty("start").GetInt32()..mention.GetProperty("end").GetInt32()]).Should().Be(mention.GetProperty("text").GetString());
    }

    [Fact]
    public void A_list_of_paths_and_a_pattern_are_read()
    {
        _folder.With("a.txt", Sentence).With("deep/b.txt", Sentence).With("list", "a.txt\n\n");

        _folder.Run("extract", "--files-from", "list", "deep/*.txt").OutputLines.Should().HaveCount(2);
    }

    [Fact]
    public void Fields_of_records_can_be_named()
    {
        _folder.With("a.jsonl", JsonSerializer.Serialize(new { nr = 1, body = Sentence }) + "\n");

        _folder.Run("extract", "a.jsonl", "--field", "id=nr", "--field", "text=body").OutputLines.Should().ContainSingle();
        _folder.Run("extract", "a.jsonl", "--field", "body").Should().Match<CliResult>(r => r.ExitCode == 2 && r.Error.Contains("text=body"));
    }

    [Fact]
    public void Nothing_to_read_is_a_wrong_command_line() => _folder.Run("extract").Should().Match<CliResult>(r => r.ExitCode == 2 && r.Error.Contains("--files-from"));
}

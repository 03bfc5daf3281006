using System.Text;
using System.Text.Json;

namespace ExtractionPipeline.Cli.Tests;

/// <summary>Every offset that the program writes slices the original text to the quoted words, counted in code points.</summary>
public sealed class OffsetsTests : IDisposable
{
    private static readonly string s_seeds = Path.Combine(RepositoryFolder.Path, "seeds");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_quote_of_the_seeds_is_the_slice_that_its_offsets_name()
    {
        foreach (string line in CliProcess.Run(s_seeds, "extract", ".", "--mentions").OutputLines)
        {
            JsonElement document = JsonDocument.Parse(line).RootElement;
            string text = File.ReadAllText(Path.Combine(s_seeds, document.GetProperty("source").GetString()!));

            Check(document, text).Should().BePositive("every seed names somebody");
        }
    }

    [Fact]
    public void So_is_every_quote_of_seeds_broken_up_by_characters_of_all_kinds()
    {
        Random random = new(20);
        string[] intruders = ["😀", "🇦🇿", "\u0307", "\u00AD", "\u200B", "\u2028", "\t", "\r\n", "\"", "\\", "\u00A0", "\uFFFD", "𐌀"];
        string[] seeds = [.. Directory.EnumerateFiles(s_seeds).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        string[] texts = [.. Enumerable.Range(0, 200).Select(i => BreakUp(seeds[i % seeds.Length]))];
        _folder.With("broken.jsonl", string.Join('\n', texts.Select((text, i) => JsonSerializer.Serialize(new { id = $"{i}", text }))));

        CliResult result = _folder.Run("extract", "broken.jsonl", "--mentions");

        result.ExitCode.Should().Be(0);
        string[] lines = [.. result.OutputLines];
        lines.Should().HaveCount(texts.Length);
        lines.Select((line, i) => Check(JsonDocument.Parse(line).RootElement, texts[i])).Sum().Should().BeGreaterThan(texts.Length);

        string BreakUp(string seed)
        {
            StringBuilder text = new(seed[..random.Next(seed.Length / 2, seed.Length)]);
            for (int i = 0; i < 40; i++)
                text.Insert(random.Next(text.Length), intruders[random.Next(intruders.Length)]);
            return WellFormed(text.ToString());
        }
    }

    /// <returns>How many spans were checked.</returns>
    private static int Check(JsonElement element, string text)
    {
        int[] codePoints = [.. text.EnumerateRunes().Select(r => r.Value)];
        int count = 0;
        Visit(element);
        return count;

        void Visit(JsonElement at)
        {
            if (at.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement item in at.EnumerateArray())
                    Visit(item);
            }
            else if (at.ValueKind == JsonValueKind.Object)
            {
                if (at.TryGetProperty("start", out JsonElement start) && start.ValueKind == JsonValueKind.Number)
                {
                    string quoted = (at.TryGetProperty("quote", out JsonElement quote) ? quote : at.GetProperty("text")).GetString()!;
                    string.Concat(codePoints[start.GetInt32()..at.GetProperty("end").GetInt32()].Select(char.ConvertFromUtf32)).Should().Be(quoted);
                    quoted.Should().NotBeEmpty();
                    count++;
                }

                foreach (JsonProperty property in at.EnumerateObject().Where(p => p.Name != "@context"))
                    Visit(property.Value);
            }
        }
    }

    /// <summary>Half characters become U+FFFD, as the reader makes them.</summary>
    private static string WellFormed(string text) => string.Concat(text.EnumerateRunes().Select(r => r.ToString()));
}

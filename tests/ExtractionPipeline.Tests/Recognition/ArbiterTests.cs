using ExtractionPipeline.Recognition;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Recognition;

/// <summary>Candidates are written `Type@recognizer:start-end` in tokens of a sentence of twelve.</summary>
public sealed class ArbiterTests
{
    [Theory]
    [InlineData("a surname that is a country's name", "Person@tagger:0-2 Country@gazetteer:1-2", "Person:0-2")]
    [InlineData("the lexicon's type wins on the same words", "City@tagger:3-4 Country@gazetteer:3-4", "Country:3-4")]
    [InlineData("a country inside an organization", "Organization@tagger:0-4 Country@gazetteer:3-4", "Organization:0-4 Country:3-4")]
    [InlineData("what crosses is dropped", "Organization@gazetteer:0-3 Organization@tagger:2-5", "Organization:0-3")]
    [InlineData("the longer of two of one type", "Country@gazetteer:0-3 Country@gazetteer:1-2", "Country:0-3")]
    [InlineData("a role holds its country", "Role@tagger:0-4 Country@gazetteer:3-4", "Role:0-4 Country:3-4")]
    [InlineData("a role does not cross a person", "Role@tagger:0-3 Person@tagger:2-4", "Person:2-4")]
    [InlineData("an organization named after a person", "Organization@tagger:0-4 Person@tagger:1-3", "Organization:0-4 Person:1-3")]
    [InlineData("dates of patterns before the tagger's", "Date@date:2-4 Date@tagger:1-4", "Date:2-4")]
    public void One_consistent_set_is_left(string why, string candidates, string expected)
    {
        var mentions = candidates.Split(' ').Select(Parse).ToList();

        foreach (var order in new[] { mentions, Enumerable.Reverse(mentions).ToList() })
        {
            var decided = Arbiter.Decide(Twelve(Zone.Body), order);
            string.Join(' ', decided.Mentions.Select(m => $"{m.Type}:{m.Tokens.Start}-{m.Tokens.End}")).Should().Be(expected, why);
        }
    }

    [Fact]
    public void Nothing_is_left_in_furniture() =>
        Arbiter.Decide(Twelve(Zone.Furniture), [Parse("Person@tagger:0-2")]).Mentions.Should().BeEmpty();

    private static Mention Parse(string written)
    {
        string[] parts = written.Split('@', ':', '-');
        int start = int.Parse(parts[2], null), end = int.Parse(parts[3], null);
        return new Mention(Enum.Parse<EntityType>(parts[0]), new TokenRange(start, end), new TextSpan(start * 2, (end * 2) - 1)) { Recognizer = parts[1] };
    }

    private static SegmentedText Twelve(Zone zone)
    {
        const string text = "a b c d e f g h i j k l";
        var tokens = Enumerable.Range(0, 12).Select(i => new Token(new TextSpan(i * 2, (i * 2) + 1), (i * 2) + 1, TokenKind.Word));
        return new SegmentedText(text, text, LanguageCode.English, [.. tokens], [new Sentence(0, 12, new TextSpan(0, text.Length), 0, zone)]);
    }
}

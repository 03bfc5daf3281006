using System.Text.RegularExpressions;
using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.LinkedData;

/// <summary>Context and vocabulary document say the same, and nothing that the output can hold is missing from them.</summary>
public partial class VocabularyTests
{
    private static readonly string s_vocabulary = Read("vocabulary.ttl");

    [Fact]
    public void Every_term_of_ours_in_the_context_is_in_the_vocabulary()
    {
        IEnumerable<string> used = OwnTerm().Matches(Read("context.jsonld") + File.ReadAllText(Path.Combine(TestModels.Folder, "graph", "context.jsonld"))).Select(m => m.Groups[1].Value).Distinct();

        Defined(":").Should().BeEquivalentTo(used);
    }

    [Fact]
    public void Every_value_that_the_output_can_hold_is_in_the_vocabulary()
    {
        Defined("class:").Should().BeEquivalentTo(Enum.GetValues<RoleClass>().Select(SnakeCase.Of));
        Defined("rstatus:").Should().BeEquivalentTo(Enum.GetValues<RoleStatus>().Select(SnakeCase.Of));
        Defined("kind:").Should().BeEquivalentTo(Enum.GetValues<MeetingKind>().Select(SnakeCase.Of));
        Defined("mstatus:").Should().BeEquivalentTo(Enum.GetValues<MeetingStatus>().Select(SnakeCase.Of));
    }

    private static IEnumerable<string> Defined(string prefix) =>
        Subject().Matches(s_vocabulary).Where(m => m.Groups[1].Value == prefix).Select(m => m.Groups[2].Value);

    private static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "LinkedData", "Golden", name));

    [GeneratedRegex("\"ep:([A-Za-z]+)\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OwnTerm();

    /// <summary>The subject of a statement: a prefixed name at the start of a line.</summary>
    [GeneratedRegex(@"^([a-z]*:)([A-Za-z_]+) a ", RegexOptions.CultureInvariant | RegexOptions.Multiline, 1000)]
    private static partial Regex Subject();
}

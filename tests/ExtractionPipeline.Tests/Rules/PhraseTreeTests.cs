using ExtractionPipeline.Rules;

namespace ExtractionPipeline.Tests.Rules;

public sealed class PhraseTreeTests
{
    [Theory]
    [InlineData("his grace, his honour", "his (grace/honour)")]
    [InlineData("vice admiral, rear admiral", "(vice/rear) admiral")]
    [InlineData("his grace, her grace, his honour, her honour", "(his/her) (grace/honour)")]
    [InlineData("his grace, her honour", "his grace | her honour")]
    [InlineData("the right honourable, the honourable", "the (right honourable | honourable)")]
    [InlineData("major general, major general staff", "major general (staff | nothing)")]
    public void What_begins_or_goes_on_alike_is_tested_once(string phrases, string tree)
    {
        List<string> words = [.. phrases.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Distinct()];

        var options = PhraseTree.Of([.. phrases.Split(", ").Select(p => p.Split(' ').Select(w => new WordAtom([words.IndexOf(w)], [])).ToArray())]);

        string.Join(" | ", options.Select(Shown)).Should().Be(tree);

        string Shown(PatternNode node) => node switch
        {
            TestNode { Atom: WordAtom { Words.Count: 1 } word } => words[word.Words.Single()],
            TestNode { Atom: WordAtom word } => $"({string.Join('/', word.Words.Order().Select(w => words[w]))})",
            SequenceNode { Items.IsEmpty: true } => "nothing",
            SequenceNode sequence => string.Join(' ', sequence.Items.Select(Shown)),
            ChoiceNode choice => $"({string.Join(" | ", choice.Options.Select(Shown))})",
            _ => node.ToString(),
        };
    }
}

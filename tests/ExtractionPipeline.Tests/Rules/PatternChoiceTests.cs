using System.Collections.Immutable;
using ExtractionPipeline.Rules;

namespace ExtractionPipeline.Tests.Rules;

public sealed class PatternChoiceTests
{
    private static readonly PatternNode Minister = Word(1), Envoy = Word(2), Premier = Word(3);
    private static readonly PatternNode Number = new TestNode(new ShapeAtom(TokenShape.Number));
    private static readonly PatternNode Titled = new TestNode(new TypeAtom(1) { Features = [new FeatureTest("class", [], false)] });
    private static readonly PatternNode Phrase = new SequenceNode([Minister, Envoy]);

    [Fact]
    public void Neighbours_that_are_one_test_each_are_one_test() => Shown(Minister, Number, Envoy).Should().Be("any of 3");

    [Fact]
    public void What_stands_between_them_keeps_its_place() => Shown(Minister, Envoy, Phrase, Premier, Number).Should().Be("any of 2 | sequence | any of 2");

    [Fact]
    public void A_choice_in_a_choice_gives_its_options() => Shown(Minister, new ChoiceNode([Envoy, Phrase]), Premier).Should().Be("any of 2 | sequence | test");

    [Fact]
    public void A_test_that_its_bit_does_not_decide_stays_alone() => Shown(Minister, Titled, Envoy).Should().Be("test | test | test");

    private static string Shown(params PatternNode[] options) => string.Join(" | ", PatternChoice.Joined(new ChoiceNode([.. options])).Select(o => o switch
    {
        AnyOfNode any => $"any of {any.Atoms.Length}",
        SequenceNode => "sequence",
        _ => "test",
    }));

    private static TestNode Word(int id) => new(new WordAtom([id], ImmutableHashSet<int>.Empty));
}

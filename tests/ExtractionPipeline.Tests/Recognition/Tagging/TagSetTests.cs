using ExtractionPipeline.Recognition;
using ExtractionPipeline.Recognition.Tagging;

namespace ExtractionPipeline.Tests.Recognition.Tagging;

public sealed class TagSetTests
{
    [Fact]
    public void Each_type_has_a_beginning_and_an_inside_of_its_own()
    {
        var types = Enum.GetValues<EntityType>();
        types.Select(TagSet.Begin).Concat(types.Select(TagSet.Inside)).Append(0).Append(TagSet.RoleOutside)
            .Should().BeEquivalentTo(Enumerable.Range(0, TagSet.Lanes));
        foreach (var type in types)
        {
            TagSet.TypeOf(TagSet.Begin(type)).Should().Be(type);
            TagSet.TypeOf(TagSet.Inside(type)).Should().Be(type);
        }
    }

    [Fact]
    public void An_inside_label_follows_its_own_type_only()
    {
        TagSet.Follows(TagSet.Begin(EntityType.Person), TagSet.Inside(EntityType.Person)).Should().BeTrue();
        TagSet.Follows(0, TagSet.Inside(EntityType.Person)).Should().BeFalse();
        TagSet.Follows(TagSet.Begin(EntityType.City), TagSet.Inside(EntityType.Person)).Should().BeFalse();
    }

    [Fact]
    public void The_layers_never_meet() => TagSet.Follows(0, TagSet.RoleBegin).Should().BeFalse();
}

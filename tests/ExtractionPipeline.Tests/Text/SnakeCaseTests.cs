using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Text;

public sealed class SnakeCaseTests
{
    [Fact]
    public void Every_class_of_role_is_written_and_read_back()
    {
        foreach (var role in Enum.GetValues<RoleClass>())
        {
            SnakeCase.TryParse(SnakeCase.Of(role), out RoleClass back).Should().BeTrue();
            back.Should().Be(role);
        }
    }

    [Fact]
    public void Names_are_those_of_the_contract()
    {
        SnakeCase.Of(RoleClass.DeputyHeadOfState).Should().Be("deputy_head_of_state");
        SnakeCase.Of(MeetingKind.PhoneCall).Should().Be("phone_call");
        SnakeCase.TryParse("PhoneCall", out MeetingKind _).Should().BeFalse();
    }
}

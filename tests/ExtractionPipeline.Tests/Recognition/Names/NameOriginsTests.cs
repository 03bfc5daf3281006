using ExtractionPipeline.Recognition.Names;

namespace ExtractionPipeline.Tests.Recognition.Names;

/// <summary>Invented persons with names as their states have them, in the three spellings.</summary>
public sealed class NameOriginsTests
{
    [Theory]
    [InlineData("en", "Katarzyna Wiśniewska", "PL", "IN JP GE AZ")]
    [InlineData("en", "Nguyen Van Binh", "VN", "CN KR US")]
    [InlineData("ru", "Катажина Вишневская", "PL", "JP GE KE")]
    [InlineData("ru", "Такэси Ямамото", "JP", "RU KZ FR")]
    [InlineData("ru", "Нино Гелашвили", "GE", "RU AM AZ")]
    [InlineData("az", "Katajina Vişnevska", "PL", "AZ TR CN")]
    [InlineData("az", "Elçin Səlimov", "AZ", "NO PL UA GE")]
    [InlineData("az", "Yohannes Hoffman", "DE", "AZ GE AM")]
    public void A_name_is_likeliest_of_the_state_that_it_sounds_like(string language, string name, string state, string others)
    {
        NameOrigin origin = NameOrigins.Load(TestModels.Folder, language).Of(name);

        others.Split(' ').Should().OnlyContain(o => origin.Of(o) + 1 < origin.Of(state));
    }

    [Fact]
    public void States_of_one_language_are_alike()
    {
        NameOrigin origin = NameOrigins.Load(TestModels.Folder, "en").Of("Jane Miller");

        origin.Of("GB").Should().Be(origin.Of("NZ"));
    }

    [Fact]
    public void A_state_whose_names_nobody_listed_is_not_told() =>
        NameOrigins.Load(TestModels.Folder, "en").Of("Jane Miller").Of("AQ").Should().BeNull();

    [Fact]
    public void Initials_say_nothing() => NameOrigins.Load(TestModels.Folder, "en").Of("J. M.").Of("GB").Should().BeNull();
}

namespace ExtractionPipeline.Tests.Text;

public sealed class RomanizationTests
{
    [Theory]
    [InlineData("az", "Ceyhun Əsgərov", "Jeyhun Asgarov")]
    [InlineData("az", "Şahin Xəlilzadə", "Shahin Khalilzada")]
    [InlineData("az", "Çingiz Qırğızov", "Chingiz Girghizov")]
    [InlineData("ru", "Джамал Хашимов", "Jamal Khashimov")]
    [InlineData("ru", "Бахруз Кафиев", "Bahruz Kafiev")]
    [InlineData("ru", "Иван Бахарев", "Ivan Bakharev")]
    [InlineData("ru", "Андрей Вишневский", "Andrey Vishnevsky")]
    [InlineData("ru", "Ия Щукина", "Ia Shchukina")]
    [InlineData("ru", "Фёдор Ёлкин", "Fedor Elkin")]
    [InlineData("en", "Anna Kovács", "Anna Kovács")]
    public void A_name_is_spelled_as_English_does(string language, string name, string expected) =>
        TestModels.Pack(language).Profile.Romanization.Of(name).Should().Be(expected);
}

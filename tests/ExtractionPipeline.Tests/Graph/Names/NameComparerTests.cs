using ExtractionPipeline.Graph;
using ExtractionPipeline.Graph.Names;

namespace ExtractionPipeline.Tests.Graph.Names;

public class NameComparerTests
{
    private static readonly GraphModels s_models = GraphFixture.Models;

    [Theory]
    [InlineData("ru", "Джамиль Байрамзаде", "az", "Cəmil Bayramzadə")]
    [InlineData("ru", "Джамиль Байрамзаде", "en", "Jamil Bayramzada")]
    [InlineData("az", "Cəmil Bayramzadə", "en", "Dzhamil Bairamzade")]
    [InlineData("az", "Cəmil Bayramzadə", "en", "Djamil Bayramzade")]
    [InlineData("az", "Cəmil Bayramzadə", "de", "Dschamil Bajramsade")]
    [InlineData("ru", "Гульнара Хасаева", "az", "Gülnarə Həsəyeva")]
    [InlineData("ru", "Гасан Гаджибейли", "en", "Hassan Hajibeyli")]
    [InlineData("ru", "Игнацио Ла Рокка", "en", "Ignazio La Rocca")]
    [InlineData("ru", "Ларокка Игнацио", "en", "Ignazio La Rocca")]
    [InlineData("ru", "Ивица Бранчич", "en", "Ivica Brančić")]
    [InlineData("ru", "Ивица Бранчич", "en", "Ivitsa Brancic")]
    [InlineData("ru", "Си Цзяньго", "en", "Xi Jianguo")]
    [InlineData("ru", "Си Цзяньго", "az", "Si Tszyanqo")]
    [InlineData("az", "Si Cyanqo", "en", "Xi Jianguo")]
    [InlineData("ru", "Эрдал Тыгылоглу", "en", "Erdal Tığıloğlu")]
    [InlineData("ru", "Макрен Люсьен", "en", "Lucien Macrain")]
    [InlineData("ru", "Отто Шольцбах", "en", "Otto Scholzbach")]
    [InlineData("az", "Otto Şoltsbax", "en", "Otto Scholzbach")]
    [InlineData("ru", "Джонатан Джонсон", "az", "Conatan Conson")]
    [InlineData("ru", "Уильям Уэстон", "en", "William Weston")]
    [InlineData("az", "Uilyam Ueston", "en", "William Weston")]
    [InlineData("ru", "Владимир Кравец", "en", "Volodymyr Kravets")]
    [InlineData("ru", "Николай Кравец", "en", "Mykola Kravets")]
    [InlineData("ru", "Пётр Кравец", "az", "Petro Kravets")]
    [InlineData("en", "Alexander Kravets", "en", "Oleksandr Kravets")]
    [InlineData("ru", "Сюити Хаяси", "en", "Shuichi Hayashi")]
    [InlineData("ru", "Жоау Гимарайнш", "en", "João Guimarães")]
    [InlineData("ru", "Абдель Азиз аль-Харири", "en", "Abdulaziz Al-Hariri")]
    public void One_name_in_two_spellings_is_recognized(string language, string name, string otherLanguage, string other) =>
        Compare(language, name, otherLanguage, other).IsPossible.Should().BeTrue();

    [Theory]
    [InlineData("ru", "Рашад Гусейнли", "ru", "Рашид Гусейнли", "a letter tells names of one language apart")]
    [InlineData("az", "Elman Rəsulzadə", "az", "Elmin Rəsulzadə", "a letter tells names of one language apart")]
    [InlineData("en", "Ivan Petrenko", "en", "Ivanna Petrenko", "a man and a woman")]
    [InlineData("ru", "Тофик Везирли", "az", "Rauf Vəzirli", "father and son")]
    [InlineData("ru", "Пётр Орловский", "en", "Piotr Sokolovsky", "other surname")]
    [InlineData("en", "Li Wei", "ru", "Лю Вэнь", "short names differ by one sound")]
    public void Two_names_are_told_apart(string language, string name, string otherLanguage, string other, string because) =>
        Compare(language, name, otherLanguage, other).IsPossible.Should().BeFalse(because);

    [Fact]
    public void The_order_of_the_two_does_not_matter() =>
        Compare("ru", "Абдель Азиз аль-Харири", "en", "Abdulaziz Al-Hariri").Worst.Should().Be(Compare("en", "Abdulaziz Al-Hariri", "ru", "Абдель Азиз аль-Харири").Worst);

    [Fact]
    public void Patronymics_are_compared_apart()
    {
        Compare("ru", "Сергей Иванович Кузьмин", "en", "Sergei Ivanovich Kuzmin").Patronymic.Should().Be(PatronymicMatch.Same);
        Compare("ru", "Сергей Иванович Кузьмин", "en", "Sergei Petrovich Kuzmin").Patronymic.Should().Be(PatronymicMatch.Other);
        Compare("ru", "Сергей Кузьмин", "en", "Sergei Petrovich Kuzmin").Patronymic.Should().Be(PatronymicMatch.Unknown);
    }

    private static NameLikeness Compare(string language, string name, string otherLanguage, string other) => s_models.Names.Compare(Read(name, language), Read(other, otherLanguage));

    private static ReadName Read(string name, string language)
    {
        PrintedName printed = s_models.Parser.Parse(name, language);
        return new ReadName(printed, s_models.Spellings.Read(printed));
    }
}

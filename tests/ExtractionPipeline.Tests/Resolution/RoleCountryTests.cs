using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Resolution;

/// <summary>The state of an office that its phrase does not name: what the rest of a page tells. Invented texts through the whole pipeline.</summary>
public sealed class RoleCountryTests
{
    private static readonly Pipeline Pipeline = Pipeline.Load(TestModels.Folder);

    [Theory]
    [InlineData("the headline names the office's state", "Statement by the Norwegian Minister of Foreign Affairs\n\n\"We are concerned about the fighting in the region,\" says Foreign Minister Ola Vestby.\n", "Ola Vestby", "NO")]
    [InlineData("the host's own, where a foreign officer is received", "The Italian Minister of Foreign Affairs Paolo Barberini held talks in Tbilisi with Prime Minister Nikoloz Gurgadze on Friday.\n", "Nikoloz Gurgadze", "GE")]
    [InlineData("an address of the page", "Foreign Minister Anna Kallas met the press after the government's weekly session on Monday.\n\nMore at www.mfa.gov.ge\n", "Anna Kallas", "GE")]
    [InlineData("the dateline", "NAIROBI, 3 May 2024\n\nForeign Minister Peter Otieno opened the annual conference on trade policy on Friday morning.\n", "Peter Otieno", "KE")]
    [InlineData("who meets another abroad is no host", "Foreign Minister Peter Otieno met Anna Kallas, Foreign Minister of Estonia, in Tokyo this morning. The ministers spoke of the reform of trade.\n", "Peter Otieno", null)]
    [InlineData("an ambassador is of another state than where she serves", "OSLO, 3 May 2024\n\nIn Lima the families are helped by Ambassador Anna Kallas, who has opened a telephone line.\n", "Anna Kallas", "NO")]
    [InlineData("the publisher's own comes first of two", "OSLO, 3 May 2024\n\nThe commission of Norway and Estonia will be chaired by the two presidents, President Ola Vestby and President Anna Kallas.\n", "Ola Vestby", "NO")]
    [InlineData("a dateline at the seat of an organization tells nothing", "BRUSSELS, 3 May 2024\n\nForeign Minister Peter Otieno opened the annual conference on trade policy on Friday morning.\n", "Peter Otieno", null)]
    [InlineData("whose envoy he is", "İsveç Prezidenti Nils Lindberq dünən çıxış edib.\n\nNils Lindberqin xüsusi nümayəndəsi Svante Bergström Moskvaya gəlib.\n", "Svante Bergström", "SE")]
    [InlineData("a language's press reports from other capitals", "Oslo, 3 may\n\nAzərbaycan nümayəndə heyəti Osloya gəlib. Forumda energetika naziri Elçin Səlimov çıxış edib.\n", "Elçin Səlimov", "AZ")]
    [InlineData("it names its own ministries without the state", "Xarici işlər nazirinin müavini Elçin Səlimov cümə günü Osloda Norveçin səfirini qəbul edəcək.\n\nMəlumatı Xarici İşlər Nazirliyi yayıb.\n", "Elçin Səlimov", "AZ")]
    [InlineData("the first of a list is whom the account is about", "Ministry of Foreign Affairs of Norway\n\nForeign Minister Anna Lindberg and the President of Slovenia, Janez Kovač, held talks on Friday.\n", "Anna Lindberg", "NO")]
    [InlineData("a mission speaks for the state named first", "Embassy of Finland in Nairobi\n\nAmbassador Anna Lindberg hosted a lunch on 12 May.\n", "Anna Lindberg", "FI")]
    [InlineData("it names its own officers first and without their state", "Energetika naziri Elçin Səlimov Osloda Norveçin energetika naziri Ola Vestby ilə görüşüb.\n", "Elçin Səlimov", "AZ")]
    [InlineData("a foreign officer named first says nothing of it", "Norveçin energetika naziri Ola Vestby çıxış edib. Energetika naziri Elçin Səlimov danışıb.\n", "Ola Vestby", "NO")]
    [InlineData("a title before another's name is not his", "Norveç Prezidenti Tural Nəsirov İsveç parlamentinin sədri Elçin Səlimovu qəbul edib.\n\nPrezident Tural Nəsirov danışıb. Norveç Prezidenti Elçin Səlimovun çıxışını təqdir edib.\n", "Elçin Səlimov", "SE")]
    [InlineData("nor is one of another state's where a third has that office", "Norveçin Baş naziri Tural Nəsirov İsveçin Baş naziri Elçin Səlimovla danışıb. Norveçin Baş naziri Tural Nəsirov razıdır. Norveçin Baş naziri Elçin Səlimovdan dəvət alıb.\n", "Elçin Səlimov", "SE")]
    [InlineData("who accompanies an officer is of that one's state", "Norveç Prezidentini xarici işlər naziri Tural Nəsirov, İsveçin keçmiş naziri Rauf Kərimov və müdafiə naziri Elçin Səlimov müşayiət edir.\n", "Tural Nəsirov", "NO")]
    [InlineData("letters that only look like those of the language", "Nоrvеçin хаrici işlər nаziri Tural Nəsirov çıxış edib.\n", "Tural Nəsirov", "NO")]
    [InlineData("the governor of a named region is of its state", "Губернатор Амурской области Олег Лядов посетил Китай.\n", "Олег Лядов", "RU")]
    [InlineData("where nothing tells the publisher, the state that the visitor goes to", "Вице-президент США Майкл Торн посетит Тбилиси 31 июля. Там он встретится с президентом Георгием Маргиани.\n", "Георгий Маргиани", "GE")]
    [InlineData("whom a visit told before leads to, where the encounter leaves out the visitor", "Глава МИД Эстонии Олег Лядов посетит Норвегию. Это его первый визит. Запланирована встреча с премьер-министром Иваном Хромовым. Ранее Олег Лядов был послом Эстонии в Швеции.\n", "Иван Хромов", "NO")]
    [InlineData("the country is the one last named", "Министр обороны Швеции Иван Хромов прибыл в Норвегию. Его принял президент страны Олег Лядов.\n", "Олег Лядов", "NO")]
    [InlineData("who stands in a list behind a foreign officer", "Глава МИД Польши Пётр Чалый встретится с президентом Норвегии Иваном Хромовым и премьер-министром Олегом Лядовым. Об этом сообщили в Швеции.\n", "Олег Лядов", "NO")]
    [InlineData("a name that two states share, beside a city of one", "Министр обороны КНДР вчера выступил в Пхеньяне. Корейский министр финансов Олег Лядов молчал.\n", "Олег Лядов", "KP")]
    [InlineData("a spokesman is of whom the account is about", "Президент Норвегии Олег Лядов провёл беседу с президентом Швеции Иваном Хромовым. Пресс-секретарь Пётр Чалый сообщил о ней журналистам.\n", "Пётр Чалый", "NO")]
    [InlineData("whose spokesman tells of him", "Пресс-секретарь президента Норвегии Пётр Чалый сообщил, что вечером глава государства Олег Лядов вылетит в Швецию.\n", "Олег Лядов", "NO")]
    [InlineData("a mission's ambassador is not of its host", "Embassy of Norway\nLima, Peru\n\nOn Monday, Ambassador Anna Lindberg called on President Diego Quispe at the palace.\n", "Anna Lindberg", "NO")]
    [InlineData("other officers on a mission's page are the host's", "Embassy of Norway\nLima, Peru\n\nOn Monday, Ambassador Anna Lindberg called on President Diego Quispe at the palace.\n", "Diego Quispe", "PE")]
    [InlineData("the hosts name whom an ambassador is accredited to", "President Diego Quispe welcomed the new Ambassador of Norway to Peru, Anna Lindberg.\n", "Diego Quispe", "PE")]
    [InlineData("the senders give the hosts' officers their state", "Deputy Foreign Minister Anna Lindberg met with Diego Quispe, Deputy Foreign Minister of Peru. Ola Vestby, Ambassador of Norway to Peru, was there.\n", "Anna Lindberg", "NO")]
    [InlineData("the palace where it plays", "President Anna Quispe received the heads of five banks at Torre Tagle Palace.\n", "Anna Quispe", "PE")]
    [InlineData("whom an officer of the guessed publisher's state meets", "Norwegian Foreign Minister Ola Vestby paid a courtesy call on Prime Minister Diego Quispe in New York. Minister Vestby spoke of Norway.\n", "Diego Quispe", null)]
    [InlineData("the guest of an officer of the state where they meet", "MADRID / WAM\n\nKing Ola of Spain received Sheikh Rashid bin Omar Al Lindi, Minister of Foreign Affairs, in Madrid.\n", "Rashid bin Omar Al Lindi", "AE")]
    [InlineData("who receives guests where nothing names the publisher", "Minister of Trade Diego Quispe received the singer Anna Lindberg at his office in Lima.\n", "Diego Quispe", "PE")]
    [InlineData("whom a designate ambassador calls on is not of the state where she is sent", "Norway's Ambassador-designate to Peru Anna Lindberg called on Foreign Minister Thabo Dlamini on Thursday.\n", "Thabo Dlamini", null)]
    [InlineData("a state's name in capitals heads the account", "KUWAIT: Minister of Health Anna Lindberg opened the clinic on Friday morning.\n", "Anna Lindberg", "KW")]
    [InlineData("who visits a state is not of it", "Foreign Minister visits Peru\n\nForeign Minister Anna Lindberg paid an official visit to Peru, where she was received by Foreign Minister Diego Quispe.\n", "Anna Lindberg", null)]
    [InlineData("a title that mostly one state uses, where another is named that has it too", "Foreign Secretary Anna Begum met the singer Ola Vestby at noon. Bangladesh is proud of her.\n", "Anna Begum", "BD")]
    [InlineData("a title that mostly one state uses", "Foreign Secretary Anna Berg met the singer Ola Vestby at noon and thanked him.\n", "Anna Berg", "GB")]
    [InlineData("the side of the talks", "From the Norwegian side, the talks were led by Deputy Foreign Minister Anna Lindberg.\n", "Anna Lindberg", "NO")]
    [InlineData("who receives a foreigner is of another state than he", "Governor Anna Lindberg received the Consul General of Peru, Diego Quispe, this morning.\n", "Anna Lindberg", null)]
    [InlineData("a name and its office on two lines", "Done at Oslo on 3 May 2024.\n\nAnna Lindberg\nMinister of Foreign Affairs of Sweden\n\nDiego Quispe\nMinister of Foreign Affairs of Peru\n", "Diego Quispe", "PE")]
    [InlineData("a rank is of the post's state", "Sweden's Health Minister, Ambassador Anna Lindberg, met the Ambassador of Peru, Diego Quispe.\n", "Diego Quispe", "PE")]
    [InlineData("of two states that which nobody else stands for", "President Anna Otieno spoke by phone with President Barre Samow of Somalia. President Otieno assured him of Kenya's support.\n", "Anna Otieno", "KE")]
    [InlineData("the state of a list's last is not that of its first", "Prezident Elçin Səlimov və Norveçin Baş naziri Ola Vestby Romada görüşüblər.\n", "Elçin Səlimov", "AZ")]
    [InlineData("in a press of one state who meets a foreigner is of that state", "Norveçin Baş naziri Ola Vestby Osloda Prezident Elçin Səlimov ilə görüşüb.\n", "Elçin Səlimov", "AZ")]
    [InlineData("our ambassador is not of the state where he serves", "Osloda keçirilən görüşdə Norveçdəki səfirimiz Elçin Səlimov da olub.\n", "Elçin Səlimov", "AZ")]
    [InlineData("the cities of an account that names no state", "President Anna Otieno has named a new head of the agency, who will work in Mombasa.\n\nThe agency was founded in Mombasa.\n", "Anna Otieno", "KE")]
    [InlineData("each of several ministers of several states has his own", "Minister Kovač held talks with the Foreign Ministers of Hungary, Romania and Bulgaria, Péter Farkas, Teodor Ionescu and Ekaterina Koleva, respectively.\n", "Ekaterina Koleva", "BG")]
    [InlineData("a visitor is not of his hosts' state", "The visiting Norwegian Minister of Health, Ola Vestby, came to the Norwegian school. President Anna Otieno spoke.\n", "Ola Vestby", "NO")]
    public void The_state_is_found_or_left_open(string why, string text, string person, string? country)
    {
        var extraction = Pipeline.Extract(new SourceDocument("test.txt", text));

        var found = extraction.Persons.Single(p => p.Name == person);
        found.Roles.Should().ContainSingle(why).Which.Country.Should().Be(country, why);
    }

    [Theory]
    [InlineData("Лидер партии «Рассвет» Олег Лядов выступил.\n", "Рассвет")]
    [InlineData("Лидер оппозиции Олег Лядов выступил.\n", null)]
    public void An_organization_is_what_has_a_name(string text, string? name)
    {
        var role = Pipeline.Extract(new SourceDocument("test.txt", text)).Persons.Single().Roles.Single();

        if (name is null)
            role.Organization.Should().BeNull();
        else
            role.Organization.Should().Contain(name);
    }

    [Fact]
    public void The_Pope_leads_a_faith_and_a_state()
    {
        var extraction = Pipeline.Extract(new SourceDocument("test.txt", "Norveçin Baş naziri Ola Vestby Vatikanda Roma Papası XX Anselm ilə görüşüb.\n"));

        extraction.Persons.Single(p => p.Name.EndsWith("Anselm", StringComparison.Ordinal)).Roles.Select(r => (r.Class, r.Country))
            .Should().BeEquivalentTo([(RoleClass.ReligiousLeader, (string?)null), (RoleClass.HeadOfState, "VA")]);
    }
}

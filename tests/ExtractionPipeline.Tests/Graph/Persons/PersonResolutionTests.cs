using static ExtractionPipeline.Tests.Graph.GraphFixture;

namespace ExtractionPipeline.Tests.Graph.Persons;

public sealed class PersonResolutionTests : IDisposable
{
    private readonly GraphFixture _graph = new();

    public void Dispose() => _graph.Dispose();

    [Fact]
    public void One_person_in_three_languages_is_one()
    {
        _graph.Add(
            Document("a", "ru", "2024-05-14", "Джамиль Байрамзаде: foreign_minister AZ"),
            Document("b", "az", "2024-05-14", "Cəmil Bayramzadə: foreign_minister AZ"),
            Document("c", "en", "2024-06-01", "Jamil Bayramzada: foreign_minister AZ"));

        _graph.Persons().Should().Equal("Cəmil Bayramzadə = Jamil Bayramzada = Джамиль Байрамзаде");
    }

    [Fact]
    public void Father_and_son_are_two()
    {
        _graph.Add(Document("a", "ru", "2024-05-14", "Тофик Везирли: head_of_state AZ"), Document("b", "az", "2024-05-14", "Rauf Vəzirli: head_of_state AZ"));

        _graph.Persons().Should().HaveCount(2);
    }

    [Fact]
    public void Two_of_one_name_in_two_states_at_one_time_are_two()
    {
        _graph.Add(Document("a", "ru", "2024-05-14", "Хасан Сабри: foreign_minister IQ"), Document("b", "en", "2024-06-14", "Hassan Sabri: foreign_minister JO"));

        _graph.Persons().Should().HaveCount(2);
    }

    [Fact]
    public void Who_could_be_either_of_two_is_neither()
    {
        _graph.Add(
            Document("a", "en", "2024-05-14", "Hassan Sabri: foreign_minister IQ"), Document("b", "en", "2024-06-14", "Hassan Sabri: foreign_minister JO"),
            Document("c", "en", "2024-06-15", "Hassan Sabri"));

        _graph.Persons().Should().HaveCount(3);
    }

    [Fact]
    public void Other_patronymics_are_other_persons()
    {
        _graph.Add(Document("a", "ru", "2024-05-14", "Сергей Иванович Кузьмин: ambassador RU"), Document("b", "en", "2024-06-14", "Sergei Petrovich Kuzmin: ambassador RU"));

        _graph.Persons().Should().HaveCount(2);
    }

    [Fact]
    public void Senior_and_junior_are_two()
    {
        _graph.Add(
            Document("a", "en", "2024-05-14", "John Halvorsen Sr.: minister US"), Document("b", "ru", "2024-05-14", "Джон Халворсен ст.: minister US"),
            Document("c", "en", "2024-06-14", "John Halvorsen, Jr.: minister US"));

        _graph.Persons().Should().Equal("John Halvorsen Sr. = Джон Халворсен ст.", "John Halvorsen, Jr.");
    }

    [Fact]
    public void A_state_that_one_document_of_many_gives_is_taken_for_misread()
    {
        _graph.Add([.. Enumerable.Range(1, 5).Select(i => Document($"a{i}", "en", $"2024-05-1{i}", "Erik Halvorsen: foreign_minister NO"))]);
        _graph.Add(Document("b", "en", "2024-05-14", "Erik Halvorsen: foreign_minister GE"), Document("c", "en", "2024-05-14", "Erik Halvorsen"));

        _graph.Persons().Should().ContainSingle();
        _graph.Reader.EntriesOf(_graph.Reader.Persons().Single().Row).Single(e => e.Document == "b").Confidence.Should().BeLessThan(0.9);
    }

    [Fact]
    public void A_slip_in_a_name_is_forgiven_where_only_one_can_hold_the_office()
    {
        _graph.Add(
            Document("a", "ru", "2024-05-14", "Игнасио Ла Рокка: speaker_of_parliament IT"), Document("b", "ru", "2024-05-14", "Иньяцио Ла Рокка: speaker_of_parliament IT"),
            Document("c", "ru", "2024-05-14", "Игнасио Ла Порта: minister IT"), Document("d", "ru", "2024-05-14", "Иньяцио Ла Порта: ambassador IT"));

        _graph.Persons().Should().Equal("Игнасио Ла Порта", "Игнасио Ла Рокка = Иньяцио Ла Рокка", "Иньяцио Ла Порта");
    }

    [Fact]
    public void A_surname_with_its_office_is_the_one_who_holds_it()
    {
        _graph.Add(
            Document("a", "en", "2024-05-14", "Erik Halvorsen: foreign_minister NO"), Document("b", "en", "2024-05-14", "Nils Halvorsen: ambassador NO"),
            Document("c", "ru", "2024-05-20", "Халворсен: foreign_minister NO"));

        _graph.Persons().Should().BeEquivalentTo("Erik Halvorsen = Халворсен", "Nils Halvorsen");
    }

    [Fact]
    public void A_surname_with_an_office_of_an_untold_state_is_the_only_one_of_that_name_in_such_an_office()
    {
        _graph.Add(Document("b", "en", "2024-05-14", "Halvorsen: head_of_state"), Document("c", "en", "2024-05-14", "Strand: head_of_state"));
        _graph.Add(Document("a", "en", "2024-05-20", "Erik Halvorsen: head_of_state NO"), Document("d", "en", "2024-05-14", "Olga Strand: head_of_state NO"), Document("e", "en", "2024-05-14", "Ivar Strand: head_of_state SE"));

        _graph.Persons().Should().BeEquivalentTo("Erik Halvorsen = Halvorsen", "Ivar Strand", "Olga Strand", "Strand");
    }

    [Fact]
    public void A_surname_whose_office_two_held_at_the_time_is_nobodys()
    {
        _graph.Add(
            Document("a", "en", "2024-05-14", "Erik Halvorsen: foreign_minister NO"), Document("b", "en", "2024-05-20", "Nils Halvorsen: foreign_minister NO"),
            Document("c", "ru", "2024-05-20", "Халворсен: foreign_minister NO"));

        _graph.Persons().Should().BeEquivalentTo("Erik Halvorsen", "Nils Halvorsen", "Халворсен");
    }

    [Fact]
    public void A_surname_follows_the_office_through_time()
    {
        _graph.Add(
            Document("a", "en", "2004-05-14", "Erik Halvorsen: head_of_state NO"), Document("b", "en", "2024-05-20", "Nils Halvorsen: head_of_state NO"),
            Document("c", "ru", "2024-06-20", "Халворсен: head_of_state NO"));

        _graph.Persons().Should().BeEquivalentTo("Erik Halvorsen", "Nils Halvorsen = Халворсен");
    }

    [Fact]
    public void An_initial_tells_brothers_apart()
    {
        _graph.Add(
            Document("a", "en", "2024-05-14", "Erik Halvorsen: deputy_minister NO"), Document("b", "en", "2024-05-20", "Nils Halvorsen: deputy_minister NO"),
            Document("c", "ru", "2024-05-20", "Н. Халворсен: deputy_minister NO"));

        _graph.Persons().Should().BeEquivalentTo("Erik Halvorsen", "Nils Halvorsen = Н. Халворсен");
    }

    [Fact]
    public void A_surname_without_an_office_is_a_person_of_its_document()
    {
        _graph.Add(Document("a", "en", "2024-05-14", "Erik Halvorsen: foreign_minister NO"), Document("b", "en", "2024-05-14", "Halvorsen"), Document("c", "en", "2024-05-14", "Halvorsen"));

        _graph.Persons().Should().Equal("Erik Halvorsen", "Halvorsen", "Halvorsen");
    }

    [Fact]
    public void Overrides_win_and_later_documents_obey_them()
    {
        _graph.Add(Document("a", "en", "2024-05-14", "Erik Halvorsen: foreign_minister NO"), Document("b", "ru", "2024-05-14", "Эрик Халворсен: foreign_minister NO"));
        _graph.Override((false, "Erik Halvorsen", "Эрик Халворсен"));
        _graph.Persons().Should().HaveCount(2);

        _graph.Override((true, "Erik Halvorsen", "Eirik Solheim"));
        _graph.Add(Document("c", "en", "2024-05-15", "Eirik Solheim: foreign_minister NO"));
        _graph.Persons().Should().Equal("Eirik Solheim = Erik Halvorsen = Эрик Халворсен");
    }

    [Fact]
    public void Every_merge_keeps_its_confidence_and_its_signals()
    {
        _graph.Add(Document("a", "ru", "2024-05-14", "Джамиль Байрамзаде: foreign_minister AZ"), Document("b", "az", "2024-05-14", "Cəmil Bayramzadə: foreign_minister AZ"));

        var entries = _graph.Reader.EntriesOf(_graph.Reader.Persons().Single().Row);

        entries.Should().ContainSingle(e => e.Signals == null && e.Confidence == 1);
        entries.Should().ContainSingle(e => e.Signals != null && e.Signals.Contains("both for AZ") && e.Confidence > 0.9 && e.Confidence < 1);
    }
}

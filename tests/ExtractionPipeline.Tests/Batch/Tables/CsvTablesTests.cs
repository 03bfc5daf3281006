using System.Text;
using ExtractionPipeline.Batch.Tables;

namespace ExtractionPipeline.Tests.Batch.Tables;

public class CsvTablesTests
{
    private const string Result =
        """
        {"@id":"urn:d","source":"a.txt","persons":[{"@id":"urn:d#person-1","name":"Erik \"E\" Hansen","latinName":"Erik Hansen","aliases":["Hansen","Hansen, E."],
        "roles":[{"title":"=cmd()","class":"foreign_minister","country":"NO","organization":null,"status":"current","confidence":0.9,"evidence":[{"start":0,"end":1,"quote":"a\nb","rule":"r"}]}]}],
        "meetings":[{"@id":"urn:d#meeting-1","kind":"visit","status":"planned","primary":true,"date":null,"place":"Oslo","country":"NO","participants":[{"person":"urn:d#person-1"}],
        "others":"-1+2","confidence":0.5,"evidence":[]}]}
        """;

    [Fact]
    public void Each_fact_is_a_row_and_every_value_is_quoted_as_RFC_4180_has_it()
    {
        var (persons, roles, meetings) = Write(Result.ReplaceLineEndings(""));

        persons.Should().Be("id,document,source,name,latin_name,aliases\r\nurn:d#person-1,urn:d,a.txt,\"Erik \"\"E\"\" Hansen\",Erik Hansen,\"Hansen; Hansen, E.\"\r\n");
        meetings.Split("\r\n")[1].Should().Be("urn:d#meeting-1,urn:d,a.txt,visit,planned,true,,Oslo,NO,\"Erik \"\"E\"\" Hansen\",\"'-1+2\",0.5,,");
        roles.Should().EndWith("foreign_minister,NO,,current,0.9,\"a\nb\",r\r\n");
    }

    [Fact]
    public void No_value_is_a_formula_to_a_spreadsheet() =>
        Write(Result.ReplaceLineEndings("")).Roles.Should().Contain(",\"'=cmd()\",").And.NotContain(",=").And.NotContain("\"=");

    [Fact]
    public void Without_results_there_are_tables_of_one_line() => Write().Persons.Should().Be("id,document,source,name,latin_name,aliases\r\n");

    private static (string Persons, string Roles, string Meetings) Write(params string[] results)
    {
        using MemoryStream persons = new(), roles = new(), meetings = new();
        CsvTables.Write(results, persons, roles, meetings);
        return (Encoding.UTF8.GetString(persons.ToArray()), Encoding.UTF8.GetString(roles.ToArray()), Encoding.UTF8.GetString(meetings.ToArray()));
    }
}

namespace ExtractionPipeline.Training.Lexicons;

/// <summary>Latin letters without their marks, as English texts write foreign names (`Bogotá`, Bogota).</summary>
internal static class LatinMarks
{
    private const string Marked = "àáâãäåāăąçćčďđèéêëēėęěğģìíîïīıłľļñńňòóôõöøōőŕřśšşșťţțùúûüūůűýÿźżžÁÀÂÃÄÅĀÇĆČĎÐÉÈÊËĒĘĚĞÍÌÎÏĪİŁÑŃÓÒÔÕÖØŌŐŘŚŠŞȘŤŢȚÚÙÛÜŪŮŰÝŹŻŽ";
    private const string Plain = "aaaaaaaaacccddeeeeeeeeggiiiiiilllnnnoooooooorrsssstttuuuuuuuyyzzzAAAAAAACCCDDEEEEEEEGIIIIIILNNOOOOOOOORSSSSTTTUUUUUUUYZZZ";

    public static char Without(char unit) => Marked.IndexOf(unit, StringComparison.Ordinal) is var at and >= 0 ? Plain[at] : unit;
}

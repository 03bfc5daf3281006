namespace ExtractionPipeline.Training.LanguageDetection;

public enum DocumentPart
{
    Training,

    /// <summary>Fits the temperature; neither trained on nor reported.</summary>
    Calibration,

    /// <summary>Never seen in training: every reported figure comes from here.</summary>
    HeldOut,
}

/// <summary>Which documents are trained on: by the name of the document, so that its translations fall together.</summary>
public static class DocumentSplit
{
    /// <summary>Of sixteen parts, three are held out and one calibrates.</summary>
    public static DocumentPart PartOf(string documentId)
    {
        uint hash = 2166136261; // FNV-1a: stable over machines and versions, unlike string.GetHashCode
        foreach (char unit in documentId)
            hash = (hash ^ unit) * 16777619;
        return ((hash ^ (hash >> 16)) & 15) switch
        {
            < 3 => DocumentPart.HeldOut,
            3 => DocumentPart.Calibration,
            _ => DocumentPart.Training,
        };
    }
}

namespace FilRouge.Web.Interop.Workbooks;

/// <summary>Why a workbook is not read, in a sentence that says what to do.</summary>
internal sealed class WorkbookFault(string sentence) : Exception(sentence);

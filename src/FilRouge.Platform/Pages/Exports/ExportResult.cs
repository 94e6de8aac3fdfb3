using FilRouge.Platform.Access;
using FilRouge.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace FilRouge.Platform.Pages.Exports;

/// <summary>Sends the list of a page as a file: turns its pages one after the other and writes each before it reads the next.</summary>
internal sealed class ExportResult(IExportPage page, ExportFormat format, Actor actor, Clock clock) : IActionResult
{
    /// <summary>Words of the trace.</summary>
    public static string Query(ExportFormat format, ExportTable table, string? asked) => $"export {format.Name} {table.File} : {asked ?? table.Filter}";

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var (response, ct) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        var table = page.Exported;
        response.ContentType = format.Mime;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = format.FileName(table.File, clock.Today) }.ToString();
        using var box = new OutBox();
        using var writer = format.Writer(box);
        writer.Begin(table, Watermark(table));
        for (var written = 0; ;)
        {
            foreach (var row in table.Rows.Take(ExportTable.MostRows - written))
            {
                writer.Row(row);
                written++;
            }

            await box.SendTo(response.Body, ct);
            if (page.Next is not { } next || written >= ExportTable.MostRows)
            {
                break;
            }

            await page.TurnTo(ExportFormat.KeyOf(next));
            table = page.Next == next ? throw new InvalidOperationException($"{page.GetType()} does not turn its pages.") : page.Exported;
        }

        writer.End();
        await box.SendTo(response.Body, ct);
    }

    private string Watermark(ExportTable table)
    {
        var lines = page.Count > ExportTable.MostRows ? $"les {ExportTable.MostRows} premières lignes sur {page.Count}" : $"{page.Count} {(page.Count > 1 ? "lignes" : "ligne")}";
        var at = clock.Local(clock.UtcNow);
        return $"Fil Rouge · {table.Title} · exporté par {actor.Name} le {at:dd/MM/yyyy} à {at:HH:mm} · {(table.Filter.Length == 0 ? "sans filtre" : table.Filter)} · {lines}";
    }

    /// <summary>Holds what is written until it can be sent without blocking a thread; a zip writes through it as through a wire.</summary>
    private sealed class OutBox : Stream
    {
        private readonly MemoryStream _held = new();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public async Task SendTo(Stream to, CancellationToken ct)
        {
            await to.WriteAsync(_held.GetBuffer().AsMemory(0, (int)_held.Length), ct);
            _held.SetLength(0);
        }

        public override void Write(byte[] buffer, int offset, int count) => _held.Write(buffer, offset, count);

        public override void Write(ReadOnlySpan<byte> buffer) => _held.Write(buffer);

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}

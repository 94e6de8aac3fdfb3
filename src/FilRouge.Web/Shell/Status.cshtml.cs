using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Shell;

/// <summary>One page for what is missing or not allowed, and one sentence for a right that a function does not give.</summary>
[Public("Says only that there is nothing to see.")]
[IgnoreAntiforgeryToken]
public sealed class StatusModel : ProductPage
{
    public int Code { get; private set; }

    public string Sentence { get; private set; } = "";

    public void OnGet(int code) => Say(code);

    public void OnPost(int code) => Say(code);

    private void Say(int code)
    {
        Code = code;
        Sentence = code switch
        {
            StatusCodes.Status403Forbidden => HttpContext.Items[AccessFilter.RefusalKey] as string ?? "Votre fonction ne donne pas ce droit.",
            StatusCodes.Status400BadRequest => "Le formulaire n’a pas pu être lu : il a peut-être expiré. Revenez en arrière, rechargez la page, puis recommencez.",
            StatusCodes.Status413PayloadTooLarge => "Le fichier est trop gros. La taille permise est de 20 Mo : découpez-le.",
            _ => "Cette page n’existe pas, ou vous n’y avez pas accès. Si vous avez besoin d’un dossier, demandez-le au service qui le tient.",
        };
    }
}

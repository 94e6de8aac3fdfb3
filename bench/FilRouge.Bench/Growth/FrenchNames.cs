using FilRouge.Domain.People;

namespace FilRouge.Bench.Growth;

/// <summary>Names as a French register has them: a few hundred that come back all the time, a long tail, composed ones, particles, accents and œ.
/// Put together at random from a seed; nobody bears them on purpose.</summary>
internal sealed class FrenchNames(int seed)
{
    // The most frequent family names of France, from the most to the least (INSEE's list, from memory): their real collisions.
    private static readonly string[] Common =
    [
        "Martin", "Bernard", "Thomas", "Petit", "Robert", "Richard", "Durand", "Dubois", "Moreau", "Laurent", "Simon", "Michel", "Lefebvre", "Leroy", "Roux", "David", "Bertrand", "Morel", "Fournier",
        "Girard", "Bonnet", "Dupont", "Lambert", "Fontaine", "Rousseau", "Vincent", "Müller", "Lefèvre", "Faure", "André", "Mercier", "Blanc", "Guérin", "Boyer", "Garnier", "Chevalier", "François",
        "Legrand", "Gauthier", "Garcia", "Perrin", "Robin", "Clément", "Morin", "Nicolas", "Henry", "Roussel", "Mathieu", "Gautier", "Masson", "Marchand", "Duval", "Denis", "Dumont", "Marie", "Lemaire",
        "Noël", "Meyer", "Dufour", "Meunier", "Brun", "Blanchard", "Giraud", "Joly", "Rivière", "Lucas", "Brunet", "Gaillard", "Barbier", "Arnaud", "Martinez", "Gérard", "Roche", "Renard", "Schmitt",
        "Roy", "Leroux", "Colin", "Vidal", "Caron", "Picard", "Roger", "Fabre", "Aubert", "Lemoine", "Renaud", "Dumas", "Lacroix", "Olivier", "Philippe", "Bourgeois", "Pierre", "Benoît", "Rey", "Leclerc",
        "Payet", "Rolland", "Leclercq", "Guillaume", "Lecomte", "López", "Jean", "Dupuy", "Guillot", "Hubert", "Berger", "Carpentier", "Sánchez", "Dupuis", "Moulin", "Louis", "Deschamps", "Huet", "Vasseur",
        "Boucher", "Fleury", "Royer", "Klein", "Jacquet", "Adam", "Paris", "Poirier", "Marty", "Aubry", "Guyot", "Carré", "Charles", "Renault", "Charpentier", "Ménard", "Maillard", "Baron", "Bertin",
        "Bailly", "Hervé", "Schneider", "Fernández", "Le Gall", "Collet", "Léger", "Bouvier", "Julien", "Prévost", "Millet", "Perrot", "Daniel", "Le Roux", "Cousin", "Germain", "Breton", "Besson",
        "Langlois", "Rémy", "Le Goff", "Pelletier", "Lévêque", "Perrier", "Leblanc", "Barré", "Lebrun", "Marchal", "Weber", "Mallet", "Hamon", "Boulanger", "Jacob", "Monnier", "Michaud", "Rodríguez",
        "Guichard", "Gillet", "Étienne", "Grondin", "Poulain", "Tessier", "Chevallier", "Collin", "Chauvin", "Diallo", "Traoré", "Benali", "Haddad", "Nguyen", "Da Silva", "Ferreira", "Œuvrard", "Lecœur",
    ];

    private static readonly string[] Roots =
    [
        "Beau", "Bel", "Bois", "Bon", "Bour", "Brou", "Cas", "Chab", "Cham", "Char", "Chât", "Clér", "Cor", "Cour", "Dau", "Del", "Des", "Dou", "Esc", "Fav", "Ferr", "Font", "Four", "Gal", "Gau", "Gran",
        "Gué", "Hér", "Jou", "Lab", "Lan", "Lar", "Lou", "Mal", "Mar", "Mer", "Mon", "Mou", "Nav", "Oli", "Pas", "Pel", "Pin", "Poi", "Pré", "Quén", "Ram", "Rav", "Rob", "Sab", "Sal", "Sau", "Tail", "Thé",
        "Tour", "Val", "Ver", "Vil", "Viv", "Vau",
    ];

    private static readonly string[] Ends =
    [
        "ade", "agne", "ain", "and", "ange", "ard", "aud", "ault", "ay", "eau", "el", "elle", "ennes", "eron", "et", "eur", "ier", "in", "is", "mont", "nier", "oin", "on", "ot", "oux", "ville", "villiers", "zac",
        "court", "bert", "fort", "lac", "let", "mard", "nac", "quet", "rand", "sin", "tel", "vigne",
    ];

    private static readonly string[] First =
    [
        "Jean", "Marie", "Michel", "Pierre", "Nathalie", "Philippe", "Isabelle", "Nicolas", "Catherine", "Christophe", "Laurent", "Sandrine", "Stéphane", "Frédéric", "Sébastien", "Julien", "Céline", "David",
        "Kévin", "Thomas", "Léa", "Lucas", "Emma", "Hugo", "Manon", "Enzo", "Chloé", "Théo", "Camille", "Nathan", "Inès", "Louis", "Jade", "Gabriel", "Louise", "Raphaël", "Alice", "Arthur", "Lina", "Jules",
        "Mohamed", "Ambre", "Adam", "Rose", "Maël", "Anna", "Léo", "Mila", "Liam", "Zoé", "Noé", "Agathe", "Ethan", "Juliette", "Tom", "Lou", "Sacha", "Sarah", "Mathis", "Éva", "Aaron", "Romane", "Timéo",
        "Clara", "Gabin", "Margaux", "Yanis", "Thibault", "Maxime", "Benoît", "Mathieu", "Matthieu", "Élodie", "Aurélie", "Amina", "Fatou", "Ibrahim", "Rayan", "Yasmine", "Gaëlle", "Loïc", "Anaïs", "Maëlys",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A family name: four in ten are among the two hundred most frequent.</summary>
    public string Family() => _random.Next(100) switch
    {
        < 40 => Frequent(Common),
        < 45 => $"{Frequent(Common)}-{Rare()}",
        < 48 => $"de {Rare()}",
        < 50 => "d’" + Rare().Replace('H', 'h'),
        < 52 => $"Saint-{Frequent(First)}",
        < 54 => $"Le {Rare()}",
        _ => Rare(),
    };

    /// <summary>A first name, one in ten composed.</summary>
    public string Given() => _random.Next(10) == 0 ? $"{(_random.Next(2) == 0 ? "Jean" : "Marie")}-{Frequent(First)}" : Frequent(First);

    /// <summary>A day of birth of the same year as the one of the person who is copied, so that what depends on the age stays true.</summary>
    public string Birth(string like) => $"{like[..4]}-{_random.Next(1, 13):00}-{_random.Next(1, 29):00}";

    /// <summary>True once in so many.</summary>
    public bool Once(int outOf) => _random.Next(outOf) == 0;

    /// <summary>The name of somebody entered twice: a letter doubled, two swapped, an accent lost.</summary>
    public string Misspelt(string name)
    {
        var at = _random.Next(1, Math.Max(2, name.Length - 1));
        return _random.Next(3) switch
        {
            0 => name.Insert(at, name[at].ToString()),
            1 when at + 1 < name.Length => name[..at] + name[at + 1] + name[at] + name[(at + 2)..],
            _ => name.Replace('é', 'e').Replace('è', 'e').Replace('ë', 'e'),
        };
    }

    /// <summary>The same identity as the product would hold it.</summary>
    public static PersonName Of(string family, string given) => new(family, given);

    private string Rare() => Roots[_random.Next(Roots.Length)] + Ends[_random.Next(Ends.Length)];

    /// <summary>The first of the list come back the most often (a law of Zipf).</summary>
    private string Frequent(string[] names) => names[(int)(Math.Pow(names.Length, _random.NextDouble()) - 1)];
}

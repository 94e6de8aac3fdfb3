using FilRouge.Domain.People;

namespace FilRouge.Web.Demo;

/// <summary>French first and family names, put together at random: nobody bears them together on purpose.</summary>
internal static class DemoNames
{
    private static readonly string[] Girls =
    [
        "Adèle", "Agathe", "Aïcha", "Aliénor", "Anaïs", "Anne-Sophie", "Apolline", "Assia", "Aurélie", "Bérénice", "Blandine", "Capucine", "Céleste", "Chloé",
        "Clémence", "Constance", "Daphné", "Elsa", "Emma-Louise", "Éléonore", "Faustine", "Gaëlle", "Héloïse", "Inaya", "Jade", "Joséphine", "Leïla", "Léonie", "Lou-Anne",
        "Maëlys", "Maïwenn", "Margaux", "Marie-Ange", "Mélissa", "Noémie", "Océane", "Ophélie", "Rania", "Romane", "Salomé", "Solène", "Soraya", "Tessa", "Victoire", "Yaël", "Yasmine",
    ];

    private static readonly string[] Boys =
    [
        "Aksel", "Amaury", "Anatole", "Antonin", "Augustin", "Aurélien", "Baptiste", "Basile", "Célestin", "Cyprien", "Élie", "Émilien", "Enzo", "Ethan", "Fabrice", "Félix",
        "Gaël", "Gaspard", "Hugo", "Ibrahim", "Ismaël", "Jean-Baptiste", "Joël", "Jules", "Karim", "Killian", "Léo", "Loïc", "Malo", "Marceau", "Mathéo", "Mehdi", "Moïse", "Nino", "Noah",
        "Pierre-Louis", "Rafaël", "Rayan", "Rémi", "Sami", "Simon", "Soan", "Tanguy", "Timéo", "Ulysse", "Yanis", "Youssef", "Zacharie",
    ];

    private static readonly string[] Families =
    [
        "Abadie", "Achard", "Alvarès", "Amrani", "Bâcle", "Barthélemy", "Bazin", "Béguin", "Belhadj", "Bénard", "Bertin-Morel", "Boisseau", "Bouvier", "Bréchet", "Brissaud", "Caillé",
        "Camara", "Carpentier", "Chauvière", "Colin", "Cordonnier", "Courtois", "d’Aubigny", "de La Rivière", "Delattre", "Desjardins", "Diallo", "Diarra", "Dos Reis", "du Plessis", "Duchêne", "Dumoulin",
        "Étienne", "Faivre", "Ferreira", "Fournel", "Galland", "Garrigue", "Gérard-Lenoir", "Girardeau", "Guérin", "Guibert", "Haddou", "Hamel", "Hébrard", "Jacquemin", "Joly", "Keïta",
        "Konaté", "L’Hermitte", "Lacombe", "Langlois", "Le Bihan", "Le Guen", "Lefèvre", "Lemaître", "Lévêque", "Lopès", "Maréchal", "Marchand", "Mendy", "Mercœur", "Monnier", "Müller", "N’Diaye",
        "Navarro", "Noël", "Ouédraogo", "Paillard", "Pâris", "Peltier", "Perrot", "Pham", "Poirier", "Prévost", "Quéré", "Rey", "Rivière", "Robichon", "Sœur", "Saïdi", "Sanogo", "Sauvage", "Ségur", "Seznec",
        "Tavernier", "Texier", "Thévenet", "Touré", "Traoré", "Vacher", "Valentin", "Vasseur-Petit", "Verdier", "Vidal-Costa", "Vuillemin", "Weber", "Yılmaz", "Zerrouki",
    ];

    private static readonly string[] Mothers = ["Aline", "Amina", "Béatrice", "Carole", "Céline", "Delphine", "Fanny", "Hélène", "Isabelle", "Karine", "Laëtitia", "Mariam", "Nadège", "Sandrine", "Séverine", "Virginie"];

    private static readonly string[] Fathers = ["Alain", "Bruno", "Cédric", "David", "Fabien", "Grégory", "Idrissa", "Jérôme", "Laurent", "Mickaël", "Nicolas", "Olivier", "Rachid", "Sébastien", "Stéphane", "Thierry"];

    public static Sex SexOf(Random random) => random.Next(100) < 62 ? Sex.Male : Sex.Female;

    public static string First(Random random, Sex sex) => One(random, sex == Sex.Female ? Girls : Boys);

    public static string Family(Random random) => One(random, Families);

    public static string Mother(Random random) => One(random, Mothers);

    public static string Father(Random random) => One(random, Fathers);

    /// <summary>One of a list.</summary>
    public static T One<T>(Random random, IReadOnlyList<T> among) => among[random.Next(among.Count)];
}

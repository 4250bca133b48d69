/** Names by how common they are, in the languages of a European town. The most common come first in each list. */
import type { Chance } from './chance';

interface Language {
  readonly female: readonly string[];
  readonly male: readonly string[];
  readonly family: readonly string[];
}

const words = (text: string): readonly string[] => text.trim().split(/\s*[,\n]\s*/);

const dutch: Language = {
  female:
    words(`Maria, Johanna, Anna, Emma, Sophie, Julia, Lotte, Sanne, Anouk, Femke, Tess, Eva, Iris, Noor, Saar, Lieke,
    Fleur, Marijke, Ingrid, Petra, Monique, Wilma, Hendrika, Elisabeth, Cornelia, Roos, Evi, Linda, Esther, Mirjam, Nienke,
    Marloes, Hanneke, Trijntje, Geertje, Willemijn, Floortje, Jantine, Aafke, Liesbeth`),
  male: words(`Jan, Johannes, Daan, Sem, Pieter, Willem, Bram, Lars, Thijs, Tim, Jeroen, Ruben, Sven, Hendrik, Cornelis,
    Gerrit, Kees, Henk, Peter, Bas, Stijn, Luuk, Jasper, Maarten, Joost, Wouter, Sjoerd, Dirk, Erik, Marcel, Dennis, Niels,
    Floris, Teun, Gijs, Klaas, Arie, Freek, Harm, Reinier`),
  family:
    words(`de Jong, Jansen, de Vries, van den Berg, van Dijk, Bakker, Janssen, Visser, Smit, Meijer, de Boer, Mulder,
    de Groot, Bos, Vos, Peters, Hendriks, van Leeuwen, Dekker, Brouwer, de Wit, Dijkstra, Smits, de Graaf, van der Meer,
    van der Linden, Kok, Jacobs, de Haan, Vermeulen, van den Heuvel, van der Veen, van den Broek, de Bruijn, de Bruin,
    van der Heijden, Schouten, van Beek, Willems, van Vliet, van de Ven, Hoekstra, Maas, Verhoeven, Koster, van Dam,
    van der Wal, Prins, Blom, Huisman, Peeters, de Lange, Kuipers, Post, Veenstra, Gerritsen, Timmermans, Koning`),
};
const turkish: Language = {
  female: words(
    'Fatma, Ayşe, Emine, Zeynep, Elif, Hatice, Meryem, Sultan, Esra, Merve, Büşra, Derya, Gül, Sevgi, Yasemin',
  ),
  male: words(
    'Mehmet, Mustafa, Ahmet, Ali, Hüseyin, Hasan, İbrahim, Murat, Yusuf, Emre, Ömer, Can, Burak, Kemal, Serkan',
  ),
  family:
    words(`Yılmaz, Kaya, Demir, Şahin, Çelik, Yıldız, Yıldırım, Öztürk, Aydın, Özdemir, Arslan, Doğan, Kılıç, Aslan,
    Çetin, Kara, Koç, Kurt, Özkan, Şimşek, Polat, Korkmaz, Erdoğan, Güneş, Aksoy`),
};
const arabic: Language = {
  female: words(
    'Fatima, Khadija, Aicha, Maryam, Samira, Naima, Yasmina, Salma, Nour, Amina, Hanan, Latifa, Rania, Layla, Zahra',
  ),
  male: words(
    'Mohamed, Ahmed, Youssef, Hassan, Rachid, Omar, Karim, Said, Mustapha, Khalid, Bilal, Hamza, Ibrahim, Samir, Tarek',
  ),
  family: words(`El Idrissi, Bennani, Alaoui, Haddad, Khatib, El Amrani, Ben Ali, Mansour, Hamdi, Chakir, Saidi, Bouzid,
    Darwish, Nasser, Ziani, Lahlou, Tahiri, Yousef, Sabbagh, Benali, Ouali, Rahmani, Al Masri, Shami, Berrada`),
};
const polish: Language = {
  female: words(
    'Anna, Maria, Katarzyna, Małgorzata, Agnieszka, Barbara, Ewa, Magdalena, Zofia, Joanna, Aleksandra, Monika, Julia',
  ),
  male: words(
    'Piotr, Krzysztof, Andrzej, Tomasz, Paweł, Jan, Michał, Marcin, Jakub, Adam, Łukasz, Kamil, Wojciech, Mateusz',
  ),
  family: words(`Nowak, Kowalski, Wiśniewski, Wójcik, Kowalczyk, Kamiński, Lewandowski, Zieliński, Szymański, Woźniak,
    Dąbrowski, Kozłowski, Mazur, Jankowski, Kwiatkowski, Krawczyk, Piotrowski, Grabowski, Pawłowski, Król, Wieczorek`),
};
const english: Language = {
  female: words(
    'Mary, Susan, Emily, Grace, Olivia, Sarah, Ruby, Chloe, Hannah, Margaret, Alice, Joyce, Sharon, Natalie, Ivy',
  ),
  male: words(
    'John, David, James, Michael, Oliver, Jack, Thomas, Winston, Daniel, George, Ryan, Marlon, Leroy, Samuel, Noah',
  ),
  family: words(`Smith, Jones, Williams, Brown, Taylor, Davies, Wilson, Evans, Thomas, Johnson, Roberts, Walker, Wright,
    Robinson, Thompson, White, Hughes, Edwards, Green, Hall, Wood, Harris, Martin, Clarke, Baptiste`),
};
const ukrainian: Language = {
  female: words('Olena, Oksana, Iryna, Natalia, Tetiana, Yulia, Anna, Svitlana, Kateryna, Halyna, Daria, Sofia'),
  male: words('Oleksandr, Serhii, Andrii, Volodymyr, Dmytro, Ivan, Yurii, Mykola, Vasyl, Maksym, Artem, Bohdan'),
  family: words(`Melnyk, Shevchenko, Bondarenko, Kovalenko, Boiko, Tkachenko, Kravchenko, Kovalchuk, Oliinyk, Shevchuk,
    Koval, Polishchuk, Marchenko, Lysenko, Rudenko, Savchenko, Petrenko, Moroz, Klymenko, Pavlenko`),
};

const LANGUAGES: readonly (readonly [Language, number])[] = [
  [dutch, 62],
  [arabic, 12],
  [turkish, 9],
  [polish, 6],
  [english, 6],
  [ukrainian, 5],
];

/** Family names that few have: most people have one of these (a Zipf curve has a long tail). */
const RARE = {
  before: words('van, van der, van den, van de, de, ten, ter, op de, van ’t, in ’t'),
  place:
    words(`Velden, Hoek, Brink, Weide, Molen, Horst, Laan, Steen, Akker, Kamp, Broek, Dijk, Heide, Schaaf, Berg, Brug,
    Zand, Water, Poel, Hof, Kerk, Toren, Linde, Eik, Beuken, Wolf, Haar, Kolk, Woude, Vaart, Schans, Kuil, Wiel, Gracht`),
  ending: words('man, sma, stra, inga, ink, s, berg, huis, veld, kamp, hoven, meijer'),
};

export type Sex = 'FEMALE' | 'MALE';

export interface Name {
  readonly givenNames: string;
  readonly familyName: string;
}

/** Names of people who are of one language: of one household, say. */
export interface Naming {
  given(sex: Sex): string;
  family(): string;
}

export function namingBy(chance: Chance): Naming {
  const language = chance.byShare(LANGUAGES);
  const rare = (): string => {
    const place = chance.oneOf(RARE.place);
    return chance.of(0.5) ? `${chance.ranked(RARE.before)} ${place}` : `${place}${chance.oneOf(RARE.ending)}`;
  };
  return {
    given: (sex) => {
      const names = sex === 'FEMALE' ? language.female : language.male;
      const first = chance.ranked(names);
      const second = chance.of(0.35) ? chance.oneOf(names) : first;
      return second === first ? first : `${first} ${second}`;
    },
    family: () => {
      if (language === dutch && chance.of(0.4)) return rare();
      const name = chance.ranked(language.family);
      return chance.of(0.06) ? `${name}-${chance.oneOf(language.family)}` : name;
    },
  };
}

/** The name of somebody of whom nothing else is known. */
export function nameOf(chance: Chance, sex: Sex): Name {
  const naming = namingBy(chance);
  return { givenNames: naming.given(sex), familyName: naming.family() };
}

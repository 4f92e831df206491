import { describe, expect, it } from "vitest";
import { detectLanguage } from "./language.js";

describe.each([1, 5, 20])("said %d times over", (times) => {
  const said = (text: string): string => `${text} `.repeat(times);

  it.each([
    "Egypt's president visited France on May 3, 2024.",
    "Ambassador João da Silva of Brazil met Marine Le Pen in Rio de Janeiro on Tuesday.",
    "Ilham Aliyev, Nikol Pashinyan meet in Abu Dhabi.",
    "Peru, Chile sign lithium treaty in Santiago de Chile.",
    "Nguyễn Xuân Phúc arrived in Phnom Penh on Monday for talks with Hun Sen.",
    "Macron, Scholz, Meloni due in Kyiv next week.",
    "Süleyman Soylu held talks in Tirana with Edi Rama.",
    "Sri Lanka president Dissanayake visits India, meets Modi.",
    "El Salvador's Nayib Bukele flew to San José.",
    "Mexican championship, first leg, Wednesday: Pachuca v Necaxa, UAG v Monterrey, Tigres v America.",
    "I think I am what I am, and I like it, I say.",
    "King Abdullah II hosted Mahmoud Abbas in Amman on Thursday.",
  ])("%s is English", (text) => expect(detectLanguage(said(text))).toBe("en"));

  it.each([
    ["French", "Le président égyptien a visité la France le 3 mai 2024 et a rencontré son homologue."],
    ["French with names", "Emmanuel Macron et Abdel Fattah al-Sissi se sont entretenus lundi à Paris, selon un communiqué de l'Élysée."],
    ["French with names that look English", "Le ministre Soylu est en visite à Phnom Penh, où il a rencontré le premier ministre."],
    ["German", "Der ägyptische Präsident besuchte am 3. Mai 2024 Frankreich und traf dort den Premierminister."],
    ["Spanish", "El presidente de Egipto visitó Francia el 3 de mayo de 2024 y se reunió con su homólogo."],
    ["Portuguese", "O presidente do Egito visitou a França em 3 de maio de 2024 e reuniu-se com o seu homólogo."],
    ["Italian", "Il presidente egiziano ha visitato la Francia il 3 maggio 2024 e ha incontrato il suo omologo."],
    ["Dutch", "De Egyptische president bracht op 3 mei 2024 een bezoek aan Frankrijk en sprak met zijn collega."],
    ["Swedish", "Egyptens president besökte Frankrike den 3 maj 2024 och träffade sin kollega i Paris."],
    ["Norwegian", "Egypts president besøkte Frankrike 3. mai 2024 og møtte sin kollega for samtaler i Paris."],
    ["Polish", "Prezydent Egiptu odwiedził Francję 3 maja 2024 roku i spotkał się z premierem w Paryżu."],
    ["Czech", "Egyptský prezident navštívil 3. května 2024 Francii a setkal se s premiérem v Paříži."],
    ["Turkish", "Mısır Cumhurbaşkanı 3 Mayıs 2024 tarihinde Fransa'yı ziyaret etti ve mevkidaşı ile bir araya geldi."],
    ["Indonesian", "Presiden Mesir mengunjungi Prancis pada 3 Mei 2024 dan bertemu dengan perdana menteri di Paris."],
    ["Romanian", "Președintele Egiptului a vizitat Franța la 3 mai 2024 și s-a întâlnit cu omologul său."],
    ["Finnish", "Egyptin presidentti vieraili Ranskassa 3. toukokuuta 2024 ja tapasi pääministerin, joka oli palannut Pariisiin."],
    ["Hungarian", "Az egyiptomi elnök 2024. május 3-án Franciaországba látogatott, és találkozott a miniszterelnökkel."],
    ["Vietnamese", "Tổng thống Ai Cập đã thăm Pháp vào ngày 3 tháng 5 năm 2024 và hội đàm với Thủ tướng."],
    ["Russian", "Президент Египта посетил Францию 3 мая 2024 года и встретился с премьер-министром."],
    ["Arabic", "زار الرئيس المصري فرنسا في الثالث من مايو والتقى نظيره الفرنسي في باريس لإجراء محادثات."],
    ["Chinese", "埃及总统于二〇二四年五月三日访问法国，并在巴黎会见了法国总理，双方就贸易问题举行会谈，讨论了双边关系的发展前景。"],
    [
      "Chinese with English names",
      "埃及总统塞西于五月三日访问法国（The Hague Post），在巴黎会见总理，双方就贸易问题举行会谈，讨论双边关系发展前景。",
    ],
  ])("%s is not", (_, text) => expect(detectLanguage(said(text))).not.toBe("en"));
});

### Couvert, Nederlands
## General

common-back = Terug
common-cancel = Niet doen
common-close = Sluiten
common-done = Klaar
common-save = Bewaar
common-yes = Ja
common-no = Nee
common-ok = OK
common-erase = Wis
common-undo = Ongedaan
common-search = Zoek
common-more = Meer
common-all = Alles
common-none = Geen
common-other = Anders
common-today = Vandaag
common-total = Totaal
common-price = prijs
common-quantity = Aantal
common-amount = Bedrag
common-reason = Reden
common-name = Naam
common-print = Print
common-again = Opnieuw
common-minutes = { $count } min
common-since = sinds { $time }
common-seconds-left = { $count } s
common-times = × { $count }
common-covers =
    { $count ->
        [one] { $count } couvert
       *[other] { $count } couverts
    }
common-lines =
    { $count ->
        [one] { $count } regel
       *[other] { $count } regels
    }
common-table = Tafel { $table }
common-seat = Stoel { $seat }
common-seats = Stoelen { $seats }
common-course = Gang { $course }
common-everyone = Samen

## Sign-in

sign-title = Wie is er?
sign-pin = Pincode
sign-pin-of = Pincode van { $name }
sign-in = Aanmelden
sign-out = Afmelden
sign-wrong = Verkeerde code
sign-wait = Opnieuw over { $time }
sign-nobody = Nog niemand in dienst
sign-clock-in = Inklokken
sign-clock-out = Uitklokken
sign-clocked-since = in dienst sinds { $time }
sign-training = Oefenen
training-banner = OEFENEN — niets telt
training-end = Oefenen stoppen
training-ended = Terug in het echte huis
training-no-paper = Bij oefenen wordt niets afgedrukt
sign-language = Taal

## The house: looking for it, connection

house-name = Huis
house-searching = Zoekt het huis
house-searching-help = De computer van het huis moet aan staan, in hetzelfde netwerk
house-found = { $name } gevonden
house-address = Adres
house-join = Koppelen
house-pair-code = Code van het huis
house-pair-wait = Wacht op de manager
house-connected = Huis verbonden
house-connecting = Verbindt
house-lost = Huis weg
house-no-life = Geen levensteken sinds { $time }
house-waiting = { $count } nog niet bij het huis
house-all-sent = Alles is bij het huis
house-needed = Huis nodig
house-older = Het huis is ouder
house-newer = Dit apparaat moet bijgewerkt
house-refused = Het huis kent dit apparaat niet

## The floor

floor-title = Zaal
floor-back = ‹ Zaal
floor-for-you = Nu voor jou
floor-nothing = Niets wacht op je
floor-take-away = Afhaal
floor-delivery = Bezorging
floor-bar = Bar
floor-seats =
    { $count ->
        [one] { $count } stoel
       *[other] { $count } stoelen
    }
floor-free = vrij
floor-seated = net gezeten
floor-seat-party = Plaatsen
floor-how-many = Hoeveel?
floor-bill = rekening
floor-bill-amount = rekening · { $amount }
floor-paying = betaalt { $paid } van { $of }
floor-at-pass = aan de pas
floor-ready =
    { $count ->
        [one] ✓ { $count } bord klaar
       *[other] ✓ { $count } borden klaar
    }
floor-food-ready = Tafel { $table } · eten klaar
floor-take-it = Ik loop
floor-taken-by = { $name } loopt
calls-for-you = { $count } voor jou
calls-silent = { $station } antwoordt niet
calls-silent-several = { $station } antwoorden niet
calls-tell-them = Zeg het: { $what }
calls-asks = keuken vraagt
calls-says = keuken zegt
calls-says-yes = keuken zegt ja
calls-says-no = keuken zegt nee
calls-you-take = Jij loopt
calls-nobody-takes = Niemand loopt
calls-nobody-answers = Niemand antwoordt
calls-served = Geserveerd
calls-not-me = Toch niet
calls-yes = Ja
calls-no = Nee
calls-read = Gezien
calls-others = Anderen · { $count }
calls-more = nog { $count } ›
calls-first = ‹ Naar het begin
calls-taken-toast = { $table }: jij loopt
calls-left-toast = { $table }: iemand anders loopt
calls-served-toast = { $table }: geserveerd
calls-yes-toast = { $table }: ja aan de keuken
calls-no-toast = { $table }: nee aan de keuken
floor-silent = ! { $station } stil
floor-tell-them = zeg het
floor-late = ! laat { $minutes } min
floor-late-course = Tafel { $table } · gang { $course } laat
floor-course-held = gang { $course } wacht
floor-kitchen-asks = Keuken vraagt · tafel { $table }
floor-kitchen-says = Keuken · tafel { $table }
floor-reserved = gereserveerd { $time } · { $name }
floor-reserve = Reserveer
floor-waiting-list = Wachtlijst
floor-sum-covers = { $covers } van { $seats } couverts
floor-sum-open = { $amount } open
floor-no-table = Geen tafel { $table }
floor-table-start = Tafel { $digits }…
floor-join = Tafels samen
floor-split = Tafels los
floor-move = Verplaats tafel
floor-merge = Rekeningen samen
floor-clear = Vrijmaken

## Ordering

order-send = Verstuur
order-send-count = Verstuur { $count }
order-pay = Afrekenen
order-pay-amount = Afrekenen { $amount }
order-undo = Ongedaan
order-bill = Rekening
order-check = Bon
order-repeat = Zelfde rondje
order-fire-course = Gang { $course } afroepen
order-fire = Afroepen
order-hold = Wachten
order-held = wacht
order-fired = afgeroepen { $time }
order-served = geserveerd { $time }
order-ready = klaar { $time }
order-new = Nieuw
order-not-sent = niet verstuurd
order-new-and-sent = { $new } nieuw · { $sent } verstuurd
order-left = nog { $count }
order-gone = op
order-gone-toast = { $item } is op
order-open-item = Vrij gerecht…
order-note = Notitie…
order-note-title = Notitie voor de keuken
order-rung = { $quantity } × { $item }
order-without = Zonder
order-extra = Extra
order-light = Weinig
order-side = Apart
order-no-extra = Zonder · Extra
order-choose = Kies { $group }
order-choose-between = { $min } tot { $max }
order-choice-missing = Nog kiezen
order-allergy = allergie: { $what }
order-allergy-ask = Allergie
order-split = Splits
order-move = Verplaats
order-discount = Korting
order-comp = Van het huis
order-void = Annuleer
order-void-hits = { $quantity } × { $item } annuleren?
order-voided = { $quantity } × { $item } geannuleerd
order-sent-toast =
    { $count ->
        [one] { $count } regel verstuurd
       *[other] { $count } regels verstuurd
    }
order-removed = { $item } eraf
order-someone = { $name } boekt erbij
order-delay = { $station } +{ $minutes } min
order-empty = Nog niets geboekt
order-empty-help = Tik een gerecht
order-search-hint = Naam, nummer of `2bur med`
order-search-none = Niets met die naam
order-covers = Couverts
order-seat-any = Tafel
order-weight = Gewicht
order-price-ask = Prijs
order-learned = gewoon
order-rush = Spoed
order-silent = { $station } antwoordt niet: zeg het
order-hits-allergy = bevat { $what } – { $whom }
order-allergies = ALLERGIE { $what }
order-allergy-title = Allergieën
order-allergy-other = Iets anders…
order-rush-off = Geen haast
order-rush-toast = { $quantity } × { $item } gaat voor
order-rush-off-toast = { $quantity } × { $item } heeft geen haast meer
order-rush-all = Alles met haast
order-rush-all-off = Geen haast meer
order-rush-all-toast = Alles van deze tafel gaat voor
order-rush-all-off-toast = Niets van deze tafel heeft nog haast
order-tell-kitchen = Naar de keuken
order-tell-about = Naar de keuken: { $quantity } × { $item }
order-tell-field = In eigen woorden
order-tell = Zeggen
order-tell-ask = Vragen: ja of nee
order-told-toast = Tegen de keuken gezegd: { $what }
order-answer-yes = ja
order-answer-no = nee
order-answer-waits = nog geen antwoord
order-line-done = klaar
order-by-itself = vanzelf over { $time }
order-in-time = over { $time }
order-course-is-fired = { $course } afgeroepen { $time }
order-course-waits = { $course } wacht
tell-hurry = De gasten hebben haast
tell-wait = Wacht er nog even mee
tell-well-done = Goed doorbakken graag
tell-separate = Op twee borden graag
tell-five-minutes = Over vijf minuten klaar?
tell-possible-without = Kan het zonder zout?
order-kitchen-has-it = de keuken heeft het
order-house-has-it = het huis heeft het
order-on-its-way = onderweg

## Void reasons

reason-guest = Gast bedacht zich
reason-mistake = Verkeerd geboekt
reason-wrong-table = Verkeerde tafel
reason-dropped = Gevallen
reason-quality = Teruggestuurd
reason-late = Duurde te lang
reason-gone = Op
reason-birthday = Jarig
reason-staff = Personeel
reason-regular = Vaste gast

## Approval

approve-title = Akkoord manager
approve-ask = Vraag { $name }
approve-waiting = Wacht op { $name }
approve-wants = { $name } vraagt: { $what }
approve-yes = Toestaan
approve-no = Nee
approve-refused = { $name } zei nee
approve-granted = { $name } zei ja
approve-asks = { $name } vraagt
approve-asked-of = Gevraagd: { $names }
approve-on-their-till = Het staat nu op hun kassa. Eén tik daar is genoeg.
approve-house-away = Het huis is weg: de vraag wacht hier tot het terug is.
approve-pin-here = Pincode van een manager
approve-pin-hint = Oefenen: de code is 0000
approve-wait = Ondertussen verder
approve-withdraw = Intrekken
approve-later = Later
approve-waits =
    { $count ->
        [one] { $count } wacht op een manager
       *[other] { $count } wachten op een manager
    }
approve-waits-short =
    { $count ->
        [one] { $count } wacht
       *[other] { $count } wachten
    }
approve-asks-you =
    { $count ->
        [one] { $count } vraagt je iets
       *[other] { $count } vragen je iets
    }
approve-asks-short =
    { $count ->
        [one] { $count } vraagt
       *[other] { $count } vragen
    }
approve-misfit = Kan niet meer: { $reason }
approve-put-away = Opbergen
wish-because = { $what } — { $reason }
wish-void = { $quantity } × { $item } annuleren, { $check }
wish-line = { $quantity } × { $item }, { $check }
wish-comp = Van het huis: { $what }
wish-comp-part = { $amount } van het huis: { $what }
wish-off = { $amount } korting: { $what }
wish-no-service = Geen bedieningsgeld, { $check }
wish-service = Bedieningsgeld { $percent } %, { $check }
wish-price = { $item } voor { $amount }, { $check }
wish-transfer = { $check } overdragen aan { $name }
wish-reopen = { $check } heropenen
wish-refund = Geld teruggeven, { $check }
wish-refund-all = Alle { $amount } teruggeven, { $check }
wish-account = { $amount } van { $check } op rekening: { $account }
wish-float = Wisselgeld op { $amount } zetten
wish-pay-in = { $amount } in de lade leggen
wish-pay-out = { $amount } uit de lade nemen
wish-drop = { $amount } naar de kluis brengen
wish-no-sale = De lade openen zonder verkoop
wish-close-day = De dag afsluiten
wish-paper = Opnieuw afdrukken
right-void-sent = annuleren wat de keuken heeft
right-discount = korting
right-large-discount = korting boven de grens
right-comp = van het huis
right-service = bedieningsgeld
right-price = andere prijs
right-transfer = bon van een collega
right-reopen = betaalde bon heropenen
right-refund = geld teruggeven
right-account = later betalen op rekening
right-drawer = geld in of uit de lade
right-no-sale = lade openen zonder verkoop
right-close-day = dag afsluiten
right-copy = opnieuw afdrukken
right-assign = secties
right-set-up = instellingen van het huis wijzigen

## Paying

pay-title = Tafel { $table } · Afrekenen
pay-back = ‹ Tafel
pay-by-seat = Per stoel
pay-together = Samen
pay-equally = ÷ { $count }
pay-equally-n = ÷ n
pay-by-line = Per regel
pay-by-amount = Bedrag
pay-who = { $who } betaalt
pay-payer = Betaler { $number }
pay-due = Te betalen
pay-paid = { $amount } betaald
pay-open = { $amount } open
pay-paid-by = Betaald · { $tender }
pay-card = Pin
pay-card-amount = Pin { $amount }
pay-cash = Contant
pay-cash-amount = Contant { $amount }
pay-qr = QR-betaling
pay-transfer = Overschrijving
pay-voucher = Cadeaubon
pay-voucher-code = Code van de bon
pay-account = Op rekening
pay-points = Punten
pay-half = ½
pay-tip = Fooi
pay-tip-none = Geen
pay-tip-other = Anders
pay-tip-of = fooi { $amount }
pay-given = Gegeven
pay-change = Wisselgeld
pay-change-amount = Wisselgeld { $amount }
pay-settle = Afronden
pay-settled = Afgerekend
pay-settled-by = al betaald bij { $name } om { $time }
pay-new-payer =
    Sleep regels hierheen
    voor een nieuwe betaler
pay-terminal = Volg de betaalautomaat
pay-terminal-wait = Wacht op de betaalautomaat
pay-declined = Pas geweigerd
pay-rounding = Afronding
pay-overpaid = { $amount } te veel
pay-reopen = Heropenen
pay-refund = Terugbetalen
pay-discount-per-cent = { $rate } %
pay-discount-amount = Bedrag eraf
pay-service-charge = Bediening

## The receipt

receipt-title = Bon
receipt-paper = Papier
receipt-mail = E-mail
receipt-qr = QR
receipt-invoice = Factuur
receipt-none = Geen bon
receipt-number = Nr. { $number }
receipt-company = Bedrijf
receipt-vat-number = Btw-nummer
receipt-address = Adres
receipt-printing = Print
receipt-printer-fault = Printer zwijgt
receipt-paper-out = Papier op
receipt-next = Volgende tafel

## The drawer

drawer-title = Lade
drawer-open = Lade open
drawer-float = Beginkas
drawer-paid-in = Gestort
drawer-paid-out = Uitgave
drawer-drop = Afromen
drawer-no-sale = Zonder verkoop
drawer-count = Tellen
drawer-blind = Eerst tellen, dan vergelijken
drawer-expected = Verwacht
drawer-counted = Geteld
drawer-over = Te veel
drawer-short = Tekort
drawer-notes = Biljetten
drawer-coins = Munten

## The day

day-title = Dag
day-close = Dag afsluiten
day-close-ask = Dag afsluiten?
day-closed = Gesloten { $time } door { $name }
day-open-checks =
    { $count ->
        [0] Geen open rekeningen
        [one] { $count } open rekening gaat mee
       *[other] { $count } open rekeningen gaan mee
    }
day-not-counted = Lade nog niet geteld
day-waiting = Apparaten hebben nog { $count }
day-x = X-rapport
day-z = Z-rapport
day-z-number = Z-rapport nr. { $number }
day-business-day = Boekdag { $from } – { $to }
day-perpetual = Doorlopend totaal { $amount }

## The Z report

z-gross = bruto-omzet
z-net = netto
z-covers = couverts
z-per-cover = per couvert
z-tips = fooien
z-drawer = lade
z-by-hour = Omzet per uur
z-last-week = lijn = week eerder
z-vat = Btw
z-tenders = Betaalwijzen
z-groups = Groepen
z-people = Mensen
z-corrections = Correcties
z-voids = Annuleringen na afroepen
z-comps = Van het huis
z-discounts = Kortingen
z-refunds = Terugbetalingen
z-cooked-unpaid = Gekookt, nooit betaald
z-paid-uncooked = Betaald, nooit gekookt
z-carried-over = Meegenomen
z-kitchen = Keuken
z-average = gemiddeld { $time }
z-slowest = traagst { $time }
z-items = Gerechten
z-signed = getekend door het huis

## Settings and the owner

set-title = Instellingen
set-light = Licht
set-dark = Donker
set-size = Grootte
set-language = Taal
set-sound = Geluid
set-device = Apparaat
set-devices = Apparaten
set-version = Versie { $version }
set-menu = Kaart
set-staff = Personeel
set-reports = Rapporten
set-stock = Voorraad
set-guests = Gasten
set-last-seen = laatst gezien { $time }

## The kitchen

kitchen-tickets =
    { $count ->
        [one] { $count } bon
       *[other] { $count } bonnen
    }
kitchen-average = gemiddeld { $time }
kitchen-recall = Terughalen
kitchen-recall-title = Klaar in de laatste twee uur · tik om terug te halen
kitchen-all-day = Totaal
kitchen-by-dish = Gerechten
kitchen-by-ingredient = Ingrediënten
kitchen-all-day-of = { $name }: { $count } te maken
kitchen-verb-done = Klaar
kitchen-verb-not-done = Toch niet klaar
kitchen-verb-rush = Voorrang
kitchen-verb-no-rush = Geen voorrang meer
kitchen-verb-card = De hele bon ›
kitchen-verb-lines = Eén gerecht ervan
kitchen-rushed = { $table } gaat voor
kitchen-not-rushed = { $table } wacht weer op zijn beurt
kitchen-push-all = Alles wat open is gaat naar
kitchen-push-line = Alleen dit gaat naar
kitchen-push-away = niemand daar
kitchen-pushed-to = { $what } is nu bij { $station }
kitchen-remake-head = { $count } × { $item } opnieuw, vóór al het andere · wat gemaakt is, is verspild
kitchen-remake-burnt = aangebrand
kitchen-remake-wrong = verkeerd
kitchen-remake-cold = koud
kitchen-remake-dropped = gevallen
kitchen-remake-guest = gast stuurde terug
kitchen-remade = { $count } × { $item } opnieuw: { $reason }
kitchen-gone-head = Op, meteen op alle kassa’s
kitchen-gone-of = Op: { $item }
kitchen-gone-back = { $item } is er weer
kitchen-count-of = Tellen…
kitchen-say-head = Aan { $name } · wordt meteen gelezen, niet terug te nemen
kitchen-say-to = aan { $name }
kitchen-say-minutes = Nog 5 minuten
kitchen-say-gone = Op: iets anders?
kitchen-say-allergy = Allergie: kom even
kitchen-say-done = Hoe gebakken?
kitchen-say-waits = ja of nee
kitchen-say-ask = Met ja of nee
kitchen-say-write = Schrijven…
kitchen-say-send = Versturen
kitchen-say-empty = nog niets geschreven
kitchen-said = { $name } leest het nu
kitchen-answered = Beantwoord
kitchen-answered-yes = { $table }: ja
kitchen-answered-no = { $table }: nee
kitchen-stock = Op
kitchen-stock-title = Op · één tik haalt een gerecht eraf, nog een tik zet het terug
kitchen-stock-hint = Gerecht of ingrediënt
kitchen-stock-now = nu op
kitchen-stock-none = Alles is er
kitchen-stock-back = { $item } is er weer
kitchen-stock-left = { $item }: nog { $count }
kitchen-stock-uncounted = { $item } wordt niet meer geteld
kitchen-stock-lacks = op · geen { $what }
kitchen-stock-dishes =
    { $count ->
        [one] 1 gerecht
       *[other] { $count } gerechten
    }
kitchen-count = Tellen
kitchen-count-title = Hoeveel { $item } zijn er nog?
kitchen-count-not = niet geteld
kitchen-count-none = Niet tellen
kitchen-all-day-head = TOTAAL
kitchen-gone = Op
kitchen-bump = Klaar
kitchen-bumped = { $table } klaar
kitchen-line-done = { $item } klaar
kitchen-line-open = { $item } toch niet klaar
kitchen-undone = Ongedaan gemaakt
kitchen-undo = Ongedaan
kitchen-late = laat
kitchen-rush = SPOED
kitchen-add-on = ERBIJ { $time }
kitchen-allergy = ALLERGIE { $what }
kitchen-allergy-seat = ALLERGIE stoel { $seat }: { $what }
kitchen-allergy-tap = tik om te openen
kitchen-void = WEG
kitchen-void-seen = Gezien
kitchen-no = ZONDER { $what }
kitchen-extra = EXTRA { $what }
kitchen-light = WEINIG { $what }
kitchen-side = { $what } apart
kitchen-also-at = ook bij: { $stations }
kitchen-station-part = { $station } { $done } van { $of }
kitchen-station-done = { $station } klaar
kitchen-start-in = { $station } begint over { $time }
kitchen-moved = verplaatst { $from } → { $to }
kitchen-course = GANG { $course }
kitchen-seat = STOEL { $seat }
kitchen-remake = Opnieuw maken
kitchen-note-waiter = Zeg de bediening
kitchen-push-station = Andere post
kitchen-hold = Wachten
kitchen-expo = Pas
kitchen-station = Post
kitchen-ready = KLAAR
kitchen-empty = Niets te koken
kitchen-empty-help = Nieuwe bonnen komen hier
kitchen-page = { $page } van { $of }
kitchen-more =
    { $count ->
        [one] nog { $count } bon
       *[other] nog { $count } bonnen
    }
kitchen-take-away = Afhaal
kitchen-delivery = Bezorging
kitchen-printed = op papier
kitchen-all-stations = Alle posten
kitchen-station-choose = Welke post?
kitchen-demo = DEMO
kitchen-soon = bijna
kitchen-new = NIEUW
kitchen-continues = gaat verder ›
kitchen-continued = { $table } vervolg
kitchen-next = nog { $count } ›
kitchen-first = ‹ Oudste
kitchen-lost = Al { $time } niets van het huis gehoord — er kunnen bonnen ontbreken
kitchen-trouble = Dit scherm kan niet bewaren wat klaar is
kitchen-back = { $table } is terug
kitchen-recall-gone = { $table } kan niet meer terug
kitchen-recall-of = { $table } terughalen
kitchen-recall-at = klaar { $time }
kitchen-space = Spatie
kitchen-search-clear = Wissen
kitchen-found-none = Niets gevonden
kitchen-recall-hint = Tafel, ober of gerecht
kitchen-recall-pass = op de pas
kitchen-recall-claimed = { $name } neemt het mee
kitchen-recall-served = geserveerd { $time }
kitchen-recall-remake = opnieuw gemaakt: { $reason }
kitchen-recall-none = In de laatste twee uur is niets klaargezet
kitchen-settings = Instellingen
kitchen-set-stations = Posten
kitchen-set-shows = Kaarten
kitchen-set-tickets = Bonnen
kitchen-set-tables = Hele tafels (pas)
kitchen-set-ground = Helderheid
kitchen-sound-off = Uit
kitchen-sound-quiet = Zacht
kitchen-sound-loud = Luid
kitchen-sound-try = Probeer
kitchen-sound-none = Geen programma op dit apparaat speelt geluiden af. De balk toont wat er te horen zou zijn.
kitchen-shown = Zichtbaar
kitchen-hidden = Verborgen
kitchen-set-window = Venster
kitchen-window-full = Volledig scherm
kitchen-window = In een venster
kitchen-kiosk-leave = Volledig scherm verlaten
kitchen-set-keys = Bumpbar
kitchen-keys-open = Toetsen …
kitchen-keys-title = Wat elke toets doet
kitchen-keys-help = Kies wat een toets moet doen en druk dan op de toets.
kitchen-keys-press = Druk op de toets voor “{ $what }”
kitchen-keys-learned = { $key }: { $what }
kitchen-keys-taken = { $key }: { $what } – was “{ $before }”, dat heeft nu misschien een andere toets nodig
kitchen-keys-enter = deze bumpbar stuurt Enter na elke toets, dat is begrepen
kitchen-keys-none = geen toets
kitchen-keys-usual = Gewone toetsen
kitchen-keys-usual-again = De gewone toetsen zijn terug.
kitchen-do-tile = Kaart { $digit }
kitchen-do-tile-more = Kaarten vanaf de tiende
kitchen-do-first = Eerste kaart afmelden
kitchen-do-recall-last = Laatste terughalen
kitchen-do-recall = Terughaallijst
kitchen-do-up = Omhoog
kitchen-do-down = Omlaag
kitchen-do-left = Links
kitchen-do-right = Rechts
kitchen-do-line = Regel klaar
kitchen-do-undo = Ongedaan maken
kitchen-do-see = Gezien: allergie, annulering
kitchen-do-rush = Spoed
kitchen-do-hold = Alles van een kaart
kitchen-do-note = Zeg de bediening
kitchen-do-yes = Ja
kitchen-do-no = Nee
kitchen-do-all-day = Totaal
kitchen-do-stock = Op
kitchen-do-expo = Post of pas
kitchen-do-page = Volgende pagina
kitchen-do-page-back = Oudste kaarten
kitchen-do-settings = Instellingen
kitchen-do-back = Terug naar de kaarten
kitchen-do-full-screen = Volledig scherm
kitchen-tune-new = nieuwe bon
kitchen-tune-soon = bijna tijd
kitchen-tune-note = bericht
kitchen-tune-late = te laat
kitchen-tune-alarm = niemand maakt dit
kitchen-note-from = { $who }: ‘{ $text }’
kitchen-note-waits = nog geen antwoord
kitchen-answer-yes = JA
kitchen-answer-no = NEE
kitchen-line-starts = begin over { $time }
kitchen-line-starts-short = over { $time }
kitchen-line-start = NU
kitchen-then = daarna: { $dishes }
kitchen-pushed = van { $station }
kitchen-all-void = Alles is geannuleerd · tik om weg te halen
kitchen-part-of = { $done } van { $of }
kitchen-ready-for = KLAAR { $time }
kitchen-unclaimed = nog niemand haalt het
kitchen-claimed = { $name } haalt het
kitchen-handed-out = { $table } uitgegeven
kitchen-expo-empty = Niets onderweg
kitchen-expo-empty-help = Tafels verschijnen hier zodra er iets is doorgegeven
kitchen-coming-head = STRAKS
kitchen-alarm-unseen = { $station } · { $table } · { $dish }: al { $time } op geen enkel scherm
kitchen-alarm-unseen-many = { $station } · { $count } bonnen op geen enkel scherm, de oudste { $table } al { $time }
kitchen-alarm-away = { $station } heeft geen scherm en geen printer · { $table } · { $dish } wacht { $time }
kitchen-alarm-away-many = { $station } heeft geen scherm en geen printer · { $count } bonnen, de oudste { $table } wacht { $time }
kitchen-all-day-more =
    { $count ->
        [one] + nog { $count } gerecht
       *[other] + nog { $count } gerechten
    }

## At the till

house-demo = Demo
house-lost-for = Huis weg { $time }
house-refuses = Het huis neemt deze kassa niet aan
house-said-no = Het huis zei nee: { $reason }
sign-demo = Demohuis: iedereen mag de pincodes kennen
role-cook = Keuken
role-waiter = Bediening
role-manager = Manager
role-owner = Eigenaar
floor-loose = Balie
floor-new-bar = Nieuwe barbon
floor-new-away = Nieuwe afhaal
floor-pays = betaalt
floor-is-ready = eten klaar
floor-station-late = { $station } te laat
floor-carry = { $check }: tik op een andere tafel
order-at-once = Meteen
order-course = Gang
order-course-own = volgens kaart
order-course-own-long = Elk gerecht in zijn eigen gang
order-course-new = Nieuwe regels gaan naar
order-course-line = Deze regel gaat naar
order-course-fired = Gang { $course } afgeroepen
order-new-lines = Nieuwe regels voor
order-line-sent = verstuurd
order-menu = Kaart
order-again = Nog eens
order-another-number = of een ander aantal
order-asked-at = gevraagd { $time }
order-bill-asked = De rekening is gevraagd
order-carry = Andere tafel
order-free-table = Tafel vrijgeven
order-keep = Laten staan
order-page-empty = Niets op deze pagina
order-search-help = Typ een deel van de naam
order-said-side = { $what } apart
order-void-detail = De keuken heeft het. { $amount } gaat van de bon. Waarom?
reason-kitchen = Fout van de keuken
pay-title-check = { $check } · Betalen
pay-back-check = ‹ Bon
pay-among = Met hoeveel?
pay-with-tip = met fooi { $amount }
receipt-of = { $check } · Bon
receipt-pdf = PDF
receipt-new-check = Nieuwe bon
receipt-coming = Het huis schrijft de bon …
receipt-later = De bon komt als het huis terug is
drawer-cash = Contant, met fooien
drawer-count-again = Opnieuw tellen
day-since = { $date } · sinds { $time }
day-not-open = Er is geen dag open
day-still-open = nog open
day-overpaid = Dubbel betaald, contant terug te geven
z-coming = Het huis telt op …
z-tips-of = fooi { $amount }

## Why something cannot be done (Rejection)

reject-not-signed-in = Meld je eerst aan.
reject-manager-needed = Hiervoor is een manager nodig.
reject-name-missing = Er ontbreekt een naam.
reject-time-zone-unknown = De tijdzone { $name } is onbekend.
reject-setting-impossible = De instelling { $name } kan zo niet.
reject-price-out-of-range = { $item }: deze prijs kan niet.
reject-group-missing = { $item }: de pagina op de kaart ontbreekt.
reject-station-missing = { $item }: geen post maakt dit.
reject-rate-missing = { $item }: het btw-tarief ontbreekt.
reject-choices-missing = { $item }: te weinig keuzes.
reject-choices-endless = { $item }: de keuzes openen elkaar eindeloos.
reject-table-twice = Tafel { $label } staat twee keer op de plattegrond.
reject-table-unknown = Deze tafel staat niet op de plattegrond.
reject-table-taken = Tafel { $label } is bezet door { $by }.
reject-check-unknown = Deze bon is niet open.
reject-check-twice = Deze bon is al open.
reject-check-empty = Er staat niets op deze bon.
reject-already-paid = { $label } is al betaald, bij { $by } om { $at }.
reject-not-empty = Er staat nog iets op { $label }.
reject-covers-out-of-range = Een tafel heeft 1 tot { $most } couverts.
reject-item-unknown = Dit staat niet op de kaart.
reject-sold-out = { $item } is uitverkocht.
reject-modifier-unknown = Deze keuze staat niet op de kaart.
reject-too-many-choices = { $group }: hoogstens { $most }.
reject-choice-needed = { $item }: kies eerst { $group }.
reject-quantity-out-of-range = Een regel heeft 1 tot { $most } stuks.
reject-too-many-lines = Een bon heeft hoogstens { $most } regels.
reject-seat-unknown = Die stoel is er niet.
reject-course-out-of-range = Gangen lopen tot { $last }.
reject-note-too-long = Een notitie heeft hoogstens { $most } tekens.
reject-note-unreadable = De notitie heeft tekens die niet te drukken zijn.
reject-line-unknown = Deze regel staat niet op de bon.
reject-line-twice = Deze regel staat al op de bon.
reject-already-sent = { $item } is al verstuurd.
reject-already-voided = { $item } is al geannuleerd.
reject-reason-needed = { $item } is bij de keuken: zeg waarom het terug moet.
reject-paid-beyond = { $paid } van deze bon is al betaald.
reject-nothing-to-send = Niets nieuws te versturen.
reject-nothing-held = Er wacht niets in gang { $course }.
reject-ticket-unknown = Deze keukenbon is weg.
reject-payment-twice = Deze betaling is al aangenomen.
reject-more-than-due = Er staat maar { $due } open.
reject-amount-out-of-range = Het bedrag moet boven 0 en hoogstens { $most } zijn.
reject-given-too-little = Er is { $needed } nodig.
reject-drawer-too-empty = In de lade ligt maar { $holds }.
reject-drawer-reason-needed = Zeg waar het geld voor is.
reject-day-not-open = Er is geen dag open.
reject-approval-needed = Hiervoor is een manager nodig: { $right }.
reject-request-unknown = Dit verzoek wacht niet meer.
reject-too-many-requests = Er wachten al { $most } verzoeken.
reject-house-needed = Dit kan alleen als het huis antwoordt.
reject-price-needed = { $item }: geef de prijs op.
reject-not-weighed = { $item } gaat niet op gewicht.
reject-weight-needed = { $item }: leg het op de weegschaal.
reject-weight-out-of-range = Een stuk weegt 1 tot { $most } g.
reject-part-out-of-range = { $item }: hoogstens { $most } stuks af te splitsen.
reject-not-voided = { $item } was niet geannuleerd.
reject-allowance-unknown = Deze korting staat niet op de bon.
reject-allowance-twice = Deze korting staat al op de bon.
reject-too-many-allowances = Een bon heeft hoogstens { $most } kortingen.
reject-why-needed = Zeg waarom.
reject-percent-out-of-range = Een korting ligt boven 0 en tot 100 %.
reject-nothing-to-discount = Er valt niets meer af te trekken.
reject-coupon-unknown = De coupon { $number } is niet bekend.
reject-coupon-twice = De coupon { $number } staat al op de bon.
reject-same-check = Een bon kan niet met zichzelf samen.
reject-no-table = Deze bon heeft geen tafel.
reject-person-unknown = Deze persoon staat niet op de lijst.
reject-too-many-payers = Een bon heeft hoogstens { $most } betalers.
reject-shares-impossible = Zo kunnen de delen niet.
reject-voucher-unknown = De cadeaubon { $number } is niet bekend.
reject-voucher-twice = De cadeaubon { $number } is al verkocht.
reject-voucher-too-small = Op de cadeaubon staat maar { $holds }.
reject-voucher-unreadable = De code van een cadeaubon heeft 6 tot 24 letters en cijfers.
reject-tender-impossible = Zo kan dit niet betaald worden.
reject-account-unknown = Deze rekening is niet bekend.
reject-account-full = { $account }: er kan nog maar { $left } bij.
reject-too-late-to-reopen = { $label } is niet vandaag afgerekend: geef geld terug.
reject-refunded-already = Voor { $label } is al geld teruggegeven: het blijft afgerekend.
reject-nothing-to-refund = Er valt niets meer terug te geven.
reject-refund-too-large = { $item }: nog maar { $most } terug te geven.
reject-changed-meanwhile = Iemand anders heeft intussen wijzigingen gepubliceerd: bekijk die eerst.
reject-only-left = Nog maar { $left } van { $item }.
reject-slot-empty = { $item }: kies eerst { $slot }.
reject-slot-impossible = { $item }: een gang heeft niets om uit te kiezen.
reject-number-twice = { $item }: { $number } staat twee keer op de kaart.
reject-name-too-long = { $name }: een naam heeft hoogstens { $most } tekens.
reject-name-unreadable = { $name }: deze naam heeft tekens die niet te drukken zijn.
reject-menu-too-large = Een kaart heeft hoogstens { $most } artikelen.
reject-part-of-combo = { $item } hoort bij { $combo }: wijzig dat als geheel.
reject-off-the-room = Tafel { $label } staat buiten de muren van de zaal.
reject-section-unknown = Deze sectie staat niet op de plattegrond.
reject-table-in-use = Er zit iemand aan tafel { $label }.
reject-booking-unknown = Deze reservering is niet open.
reject-too-many-bookings = Hooguit { $most } reserveringen tegelijk.
reject-booking-time = Een reservering is voor vandaag of de komende twee jaar.
reject-address-missing = Er ontbreekt een adres.
reject-already-invoiced = Bij deze bon hoort al factuur { $number }.
reject-paper-unknown = Dit papier is er niet.
reject-ingredient-unknown = { $item } bevat iets dat niet op de ingrediëntenlijst staat.
reject-ingredient-gone = Dit ingrediënt staat niet meer op de lijst.
reject-station-unknown = Dit station bestaat niet.
reject-too-many-notes = Deze bon heeft al { $most } notities.
reject-note-answered = Deze notitie is al beantwoord.
reject-too-many-allergies = Een rekening heeft hoogstens { $most } allergieën.
reject-not-kept = Het huis kon dit niet bewaren. Probeer het opnieuw.

## Why a question has no answer (Refusal)

refuse-wrong-pin = Deze pincode klopt niet
refuse-wait = Te veel verkeerde pincodes: wacht { $time }
refuse-not-found = Dit kent het huis niet
refuse-version = Huis en kassa zijn van verschillende versies
refuse-unreadable = Het huis begreep dit niet
refuse-busy = Het huis kan nu niet antwoorden
refuse-no-weight = De weegschaal antwoordt niet of staat niet stil.
refuse-not-allowed = Dit mag je niet.
refuse-weak-pin = Vier tot acht cijfers, niet allemaal gelijk en niet op een rij.
pay-goes-back = terug { $amount }
pay-paid-word = Betaald
pay-open-word = Open
house-lost-short = Weg { $time }
kitchen-seats = STOELEN { $seats }
z-taken = Ontvangen
z-part-paid = { $amount } op deels betaalde bonnen
date-long = { $weekday } { $day } { $month } { $year }
date-weekday =
    { $weekday ->
        [1] maandag
        [2] dinsdag
        [3] woensdag
        [4] donderdag
        [5] vrijdag
        [6] zaterdag
       *[7] zondag
    }
date-month =
    { $month ->
        [1] januari
        [2] februari
        [3] maart
        [4] april
        [5] mei
        [6] juni
        [7] juli
        [8] augustus
        [9] september
        [10] oktober
        [11] november
       *[12] december
    }
stock-out = Uitverkocht
stock-back = Weer op de kaart
stock-back-toast = { $item } is er weer
stock-ask = Is het op, dan kan geen kassa het bestellen.
stock-is-out = Het is op: geen kassa kan het bestellen.
order-said-no = zonder { $what }
order-said-extra = extra { $what }
drawer-exact = Klopt
order-favourites = Favorieten
pay-subtotal = Subtotaal
pay-service-of = Bediening { $rate } %
pay-let-off = Kortingen
pay-rounding-of = Afronding { $amount }
pay-with-tip-for = met fooi { $amount } voor { $name }
pay-tip-for = Fooi voor
pay-waits = Het huis wordt gevraagd …
pay-no-bank = Geen bankrekening
pay-only-euro = Alleen in euro
pay-no-accounts = Geen rekeningen
pay-tap-payer = Tik wie het betaalt
pay-shares = Delen…
pay-whose = Van wie is het?
pay-alike = Ieder evenveel
pay-transferred = { $amount } betaald
pay-voucher-look = Opzoeken
pay-voucher-holds = Nog { $amount } waard
pay-voucher-take = { $amount } verrekenen
pay-account-left = nog { $amount }
pay-coupon = Coupon
pay-coupon-code = Couponcode
receipt-reopen-why = Weer openen. Waarom?
receipt-refund-title = Geld teruggeven
receipt-refund-all = Alles
receipt-refund-lines = Per regel
receipt-refund-give = { $amount } teruggeven
receipt-refund-as-paid = Zoals betaald
receipt-refund-done = { $amount } teruggegeven · nr. { $number }
receipt-refunded = { $amount } terug
receipt-refund-of = { $count } van { $of }
receipt-wrong-payment = Verkeerd betaald
receipt-forgot = Iets vergeten
receipt-tender-mixed = Met { $tender }
checks-title = Bonnen
checks-search = Tafel, nummer of bedrag
checks-none = Vandaag nog niets afgerekend
checks-none-found = Vandaag geen zo’n bon
checks-back = ‹ Bonnen
checks-receipt = nr. { $number }
drawer-pay-in = Instorten
drawer-pay-in-help = Wisselgeld van de bank
drawer-pay-out = Uitbetalen
drawer-pay-out-help = Een leverancier, een boodschap
drawer-drop-help = Geld dat uit de lade gaat
drawer-to-safe = Naar de kluis
drawer-no-sale-help = Openen zonder verkoop
drawer-voucher = Cadeaubon verkopen
drawer-voucher-help = Omzet pas bij inlevering
drawer-account = Huisrekening betaald
drawer-account-help = Iemand lost een rekening af
drawer-nobody-owes = Niemand heeft iets openstaan
drawer-owes = { $amount } openstaand
drawer-do-in = { $amount } instorten
drawer-do-out = { $amount } uitbetalen
drawer-do-drop = { $amount } uit de lade
drawer-do-no-sale = Lade openen
drawer-done = { $what } · { $amount }
drawer-opened = De lade is open
drawer-why-change = Wisselgeld
drawer-why-float = Kasgeld
drawer-why-found = Gevonden
drawer-why-supplier = Leverancier
drawer-why-shopping = Boodschappen
drawer-why-staff = Voorschot
drawer-why-tips = Fooien uitbetaald
drawer-why-swap = Geld gewisseld
drawer-why-check = Nagekeken
voucher-sell = Verkopen voor { $amount }
voucher-for = Cadeaubon { $amount }
voucher-sold = Schrijf op of toon: de bon is nu geldig
voucher-settle = { $name } betaalt { $amount }
voucher-settled = { $name } heeft { $amount } betaald
z-allowances = In mindering
z-promotion = actie
z-service = Waarvan bedieningsgeld
z-also = Verder
z-refunded = Teruggegeven
z-rounding = Afronding contant
z-vouchers-sold = Cadeaubonnen verkocht
z-accounts-paid = Huisrekeningen betaald
z-tips-by = Fooien per persoon
z-no-sales = Geopend zonder verkoop
z-times = { $count } ×
order-service-row = Bediening { $percent }
order-lift = Korting weghalen
order-by-rule = volgens eigen regel
order-all-pieces = Alle { $count }
order-of-pieces = { $count } van { $all }
order-send-hold = Verstuur en houd alles vast
order-here = Hier eten
order-now-here = Hier eten: prijzen blijven, de btw verandert
order-now-away = Meenemen: prijzen blijven, de btw verandert
order-now-delivered = Wordt bezorgd: prijzen blijven, de btw volgt
order-comped = { $amount } van het huis
order-discounted = { $amount } korting gegeven
order-lifted = De korting is er weer af
order-coupon = Coupon
order-coupon-code = Code op de coupon
order-coupon-on = Coupon { $code } getoond
order-coupon-off = Coupon { $code } teruggenomen
order-service = Bedieningsgeld
order-no-service = Geen bedieningsgeld
order-service-on = Het bedieningsgeld komt erbij
order-service-off = Het bedieningsgeld is eraf
order-moved = { $what } → { $table }
order-merged = { $what } staat nu op { $table }
order-joined = Tafel { $table } is aangeschoven
order-handed-on = { $name } neemt het over
order-line-fired = { $quantity } × { $item } afgeroepen
order-discount-all = Korting op alles
order-hand-on = Overdragen
order-hand-on-where = { $table }: wie neemt het over?
order-join = Tafel aanschuiven
order-join-where = { $table }: welke tafel aanschuiven?
order-merge = Samenvoegen
order-merge-where = { $table }: met welke rekening samenvoegen?
order-move-where = { $quantity } × { $item }: waarheen?
order-open-checks = Open rekeningen
order-free-tables = Vrije tafels
order-other-reason = Andere reden…
order-amount-off = Bedrag…
order-on-the-house = Van het huis
order-by-weight = { $weight } kg × { $price }
reason-courtesy = Coulance
order-quick-unknown = { $word } wordt niet begrepen
order-quick-several = { $word }: { $names }?
order-quick-no-dish = { $word }: eerst een gerecht
order-quick-number = { $word } kan niet
order-scan-unknown = Code { $code } staat niet op de kaart
order-scan-where = Open eerst een rekening, scan dan
order-a-kilo = { $price } / kg
pay-account-short = Rekening

# The floor plan's editor.
plan-title = Plattegrond
plan-back = ‹ Bureau
plan-undo = Ongedaan
plan-redo = Opnieuw
plan-several = Meerdere
plan-sections = Secties
plan-sections-help = Kies een sectie en tik op de tafels die erbij horen.
plan-section = { $name } · { $count }
plan-new-section = Sectie { $number }
plan-section-name = Naam van de sectie
plan-add-section = + Sectie
plan-add-room = + Zaal
plan-new-room = Nieuwe zaal
plan-room = Zaal
plan-room-name = Naam van de zaal
plan-no-room = Er is nog geen zaal. Voeg er boven een toe.
plan-holds = { $tables } tafels, { $seats } plaatsen
plan-help = Zet tafels neer van onderen, sleep ze naar hun plaats en tik er een aan om hem te wijzigen. Sleep over de vloer om er meerdere te pakken.
plan-remove-room = Zaal verwijderen
plan-label = Nummer of naam
plan-selected = { $count } tafels
plan-row = Op één rij
plan-seats = Plaatsen
plan-seats-count = { $count } plaatsen
plan-fewer = − Plaats
plan-more = + Plaats
plan-left = − 15°
plan-right = + 15°
plan-turn = Tafel draaien
plan-size = Grootte van de tafel
plan-square = Hoekig
plan-round = Rond
plan-duplicate = Kopiëren
plan-remove = Verwijderen
plan-add-two = + Tafel voor 2
plan-add-four = + Tafel voor 4
plan-add-round = + Rond, 4
plan-add-large = + Rond, 8
plan-add-long = + Lang, 8
plan-add-stool = + Barkruk
plan-all-published = Gepubliceerd
plan-published = Alle kassa’s hebben de nieuwe plattegrond
plan-take-theirs = Neem die
plan-keep-mine = Houd de mijne
plan-publish =
    { $count ->
        [one] 1 wijziging publiceren
       *[other] { $count } wijzigingen publiceren
    }
plan-flaws =
    { $count ->
        [one] Er klopt 1 ding niet
       *[other] Er kloppen { $count } dingen niet
    }
order-contains = Bevat
order-may-contain = Kan bevatten
order-no-allergens = geen allergenen genoteerd
order-prep-time = Bereidingstijd
order-kitchen-name = In de keuken
order-other-names = Ook genoemd
order-about = Info
order-scale = Weegschaal aflezen
order-scale-named = Weegschaal: { $name }
stock-left = Nog { $count }. Daarna kan geen kassa het meer bestellen.
stock-count-from = Aftellen vanaf
stock-count-no-more = Niet meer tellen
stock-counted-toast = { $item }: nog { $count }
stock-uncounted-toast = { $item } wordt niet meer geteld
allergen-gluten = gluten
allergen-crustaceans = schaaldieren
allergen-eggs = eieren
allergen-fish = vis
allergen-peanuts = pinda’s
allergen-soybeans = soja
allergen-milk = melk
allergen-nuts = noten
allergen-celery = selderij
allergen-mustard = mosterd
allergen-sesame = sesam
allergen-sulphites = sulfieten
allergen-lupin = lupine
allergen-molluscs = weekdieren
receipt-again = Nog eens printen
receipt-sms = Sms
receipt-mail-to = E-mailadres
receipt-phone = Telefoonnummer
receipt-send = Versturen
receipt-street = Straat en nummer
receipt-town = Postcode en plaats
receipt-make-invoice = Factuur maken
receipt-asking = Het huis wordt gevraagd …
receipt-copy-queued = Kopie wacht op de printer
receipt-mail-queued = Mail naar { $to } is onderweg
receipt-sms-queued = Sms naar { $to } is onderweg
receipt-invoice-queued = Factuur { $number } wacht op de printer
receipt-qr-help = De gast scant dit om de bon op te halen
receipt-not-sent = { $what }: { $reason }
guest-welcome = Welkom
guest-total = Totaal
guest-to-pay = Te betalen
guest-of-total = van in totaal { $amount }
guest-tip = Fooi
guest-paid = Betaald
guest-change = Uw wisselgeld
guest-thanks = Dank u wel!
guest-discount = Korting
guest-service = Bedieningstoeslag
guest-more = nog { $count } hierboven
guest-scan-to-pay = Scan met uw bank-app
guest-scan-receipt = Scan voor uw bon
guest-a-kilo = { $weight } kg × { $price }
guest-display = Klantscherm
guest-window = Couvert · klantscherm

## Wie wordt verwacht

book-title = Boekingen
book-reservations = Reserveringen
book-waiting = Wachtlijst
book-away = Afhalen en bezorgen
book-new-reservation = Nieuwe reservering
book-new-waiting = Nieuw gezelschap
book-new-collect = Afhalen
book-new-deliver = Bezorgen
book-change = Wijzigen
book-name = Naam
book-phone = Telefoon
book-note = Allergieën, kinderwagen, verjaardag
book-address = Straat en plaats
book-covers = Personen
book-time = Tijd
book-table = Tafel
book-any-table = Elke
book-ready-in = Klaar over
book-take = Noteren
book-about = Ongeveer { $minutes } min
book-now = Meteen
book-told = gezegd { $minutes } min
book-also = { $table }: ook { $name }, { $time }
book-nameless = Geen naam
book-expected = verwacht
book-arrived = is er
book-seated = zit
book-no-show = niet gekomen
book-cancelled = afgezegd
book-late = { $minutes } min te laat
book-waits-long = wacht te lang
book-on-check = in de maak
book-paid = betaald
book-do-arrived = Is er
book-do-seat = Plaatsen
book-do-no-show = Niet gekomen
book-do-cancel = Afgezegd
book-do-gone = Is weg
book-do-back = Toch verwacht
book-do-order = Bestelling openen
book-do-check = Bon tonen
book-nobody = Niemand verwacht
book-nobody-waits = Niemand wacht
book-nothing-out = Niets af te halen of te bezorgen
book-nobody-found = Niemand met deze naam
book-did = { $name }: { $what }
book-pick-table = { $name }: tik een tafel aan
book-previous-day = Vorige dag
book-next-day = Volgende dag
book-fewer = Minder
book-more = Meer
floor-expects = { $time } · { $name } · { $covers }
floor-is-reserved = gereserveerd
floor-my-tables = Mijn tafels
floor-sections = Wie bedient wat
floor-section-nobody = Niemand
floor-is-here = is er
floor-due = klaar om { $time }
floor-new-delivery = Nieuwe bezorging

## Menu editor

carte-title = Menukaart
carte-tab-items = Gerechten
carte-tab-choices = Keuzes
carte-tab-ingredients = Ingrediënten
carte-tab-schedules = Tijdprijzen
carte-tab-promotions = Acties
carte-tab-stock = Uitverkocht
carte-tab-versions = Versies
carte-redo = Opnieuw
carte-import = Importeren
carte-export = Exporteren
carte-try = Uitproberen
carte-published = Gepubliceerd
carte-done = De kaart staat op elke kassa
carte-taken-back = De vorige kaart staat weer op elke kassa; uw wijzigingen staan hier nog
carte-behind = Iemand anders heeft intussen gepubliceerd.
carte-behind-short = eerst: hun of mijn
carte-theirs = Bekijk die van hen
carte-take-theirs = Neem die van hen
carte-keep-mine = Mijn erbovenop
carte-theirs-title = Wat zij wijzigden
carte-rebased = Uw wijzigingen liggen over die van hen; publiceer als het klopt
carte-not-in-training = In de training wordt de kaart niet bewerkt
carte-new-page = Nieuwe pagina
carte-edit-page = Pagina bewerken
carte-page = Pagina
carte-page-name = Naam van de pagina
carte-page-empty = Niets op deze pagina
carte-remove-page = Pagina verwijderen
carte-several = Meer selecteren
carte-several-help = Tik op tegels om ze te markeren en wijzig ze dan samen.
carte-mark-all = Hele pagina
carte-unmark = Geen
carte-new-item = Nieuw artikel
carte-new-name = Nieuw
carte-no-name = (zonder naam)
carte-new = nieuw
carte-changed = gewijzigd
carte-nothing-marked = Tik op een tegel om te bewerken
carte-nothing-marked-help = Sleep om te verplaatsen, ook naar een pagina links.
carte-price = Prijs
carte-pricing-fixed = Vast
carte-pricing-open = Vrij
carte-pricing-weight = Per gewicht
carte-vat = Btw
carte-station = Gemaakt bij
carte-no-station = Nergens
carte-course = Gang
carte-at-once = direct
carte-prep = Minuten
carte-hue = Kleur
carte-hue-stone = Steen
carte-hue-rust = Roest
carte-hue-sea = Zee
carte-hue-leaf = Blad
carte-hue-amber = Amber
carte-hue-plum = Pruim
carte-favourite = Op de eerste pagina
carte-copy = Kopiëren
carte-copy-of = { $name } (kopie)
carte-remove = Verwijderen
carte-offers = Keuzes
carte-offers-help = Tik om weg te halen, ↑ om eerder te vragen.
carte-allergens = Allergenen
carte-allergen-gluten = Gluten
carte-allergen-crustaceans = Schaaldieren
carte-allergen-eggs = Eieren
carte-allergen-fish = Vis
carte-allergen-peanuts = Pinda
carte-allergen-soybeans = Soja
carte-allergen-milk = Melk
carte-allergen-nuts = Noten
carte-allergen-celery = Selderij
carte-allergen-mustard = Mosterd
carte-allergen-sesame = Sesam
carte-allergen-sulphites = Sulfiet
carte-allergen-lupin = Lupine
carte-allergen-molluscs = Weekdieren
carte-languages = Andere namen
carte-kitchen-name = Voor de keuken
carte-codes = Codes
carte-plu = Nummer (PLU)
carte-barcodes = Streepjescodes
carte-goes-with = Past bij
carte-add-item = Artikel toevoegen
carte-find-item = Welk artikel?
carte-combo = Combinatie
carte-combo-help = Eén keuze per onderdeel, voor de prijs hierboven.
carte-add-slot = Onderdeel toevoegen
carte-slot = Onderdeel { $count }
carte-fill-slot = + { $name }: artikelen
carte-remove-slot = × { $name }
carte-extra = Meerprijs
carte-extra-of = Meerprijs voor { $name }
carte-out = { $name } weghalen
carte-raise = Prijzen omhoog of omlaag
carte-raise-amount = Met een bedrag
carte-raise-percent = Met procent
carte-rounded = Afgerond op
carte-to-page = Pagina
carte-min = Minstens
carte-max = Hoogstens
carte-new-choices = Nieuwe keuzes
carte-choices-name = Naam van de keuzes
carte-choice = Keuze { $count }
carte-add-choice = Keuze toevoegen
carte-price-of = Prijs van { $name }
carte-more-of = Meer over { $name }
carte-usual = Gebruikelijk
carte-opens = Vraagt daarna
carte-prefix-plain = Alleen naam
carte-prefix-no = Geen
carte-prefix-extra = Extra
carte-prefix-light = Weinig
carte-prefix-side = Apart
carte-up = Omhoog
carte-remove-choices = Deze keuzes verwijderen
carte-new-schedule = Nieuwe tijdprijs
carte-schedule-name = Naam van de tijdprijs
carte-no-schedules = Geen andere prijzen
carte-schedules-help = Een happy hour, een lunchprijs, een afhaalprijs.
carte-remove-schedule = Tijdprijs verwijderen
carte-days = Dagen
carte-day-1 = ma
carte-day-2 = di
carte-day-3 = wo
carte-day-4 = do
carte-day-5 = vr
carte-day-6 = za
carte-day-7 = zo
carte-begins = Van (tijd)
carte-ends = Tot (tijd)
carte-from = Van (dag)
carte-until = Tot en met (dag)
carte-always = altijd
carte-mode = Voor
carte-any-mode = Alles
carte-mode-dine-in = Hier eten
carte-page-percent = Hele pagina’s, in procent
carte-percent = Procent
carte-item-prices = Losse artikelen
carte-ahead = Wat wanneer geldt
carte-ask = Wat kost het dan?
carte-ask-item = Artikel
carte-at-time = Om
carte-now = nu
carte-usual-price = gewone prijs
carte-answer = { $name }: { $price } ({ $by })
carte-new-promotion = Nieuwe actie
carte-promotion-name = Naam op de rekening
carte-benefit = De gast krijgt
carte-benefit-percent = Procent korting
carte-benefit-amount = Bedrag korting
carte-benefit-price = Andere prijs
carte-benefit-pieces = Koop en krijg
carte-buy = Koop
carte-get = Krijg
carte-least = Vanaf een bedrag van
carte-coupon = Alleen met de code
carte-coupon-new = NIEUW
carte-for-pages = Voor pagina’s
carte-for-items = Voor artikelen (geen: alles)
carte-remove-promotion = Actie verwijderen
carte-stock-help = Meteen op elke kassa; publiceren is niet nodig.
carte-count = Tellen
carte-count-less = Eén minder van { $name }
carte-count-more = Eén meer van { $name }
carte-left = Hoeveel er over zijn
carte-back-on = Er weer
carte-version = Versie { $version }
carte-version-now = nu op de kassa’s
carte-version-changes = { $added } nieuw, { $changed } gewijzigd, { $gone } weg
carte-version-did = Wat ze wijzigde
carte-version-against = Teruggaan zou wijzigen
carte-versions-look = Tik op een versie
carte-versions-help = Elke versie kan terugkomen.
carte-versions-waiting = Het huis wordt gevraagd…
carte-versions-none = Nog geen
carte-versions-more = Oudere
carte-go-back = In het concept zetten
carte-loaded = Versie { $version } staat in het concept; publiceer om terug te gaan
carte-no-difference = Geen verschil
carte-was-added = + { $name }
carte-was-removed = − { $name }
carte-was-changed = { $name }: gewijzigd
carte-was-renamed = { $was } → { $is }
carte-was-repriced = { $name }: { $was } → { $is }
carte-file-read = { $name } staat in het concept; bekijk het en publiceer dan
carte-file-unread = { $name } kan niet gelezen worden. { $why }
carte-changes =
    { $count ->
        [one] { $count } wijziging
       *[other] { $count } wijzigingen
    }
carte-publish =
    { $count ->
        [one] { $count } wijziging publiceren
       *[other] { $count } wijzigingen publiceren
    }
carte-flaws =
    { $count ->
        [one] { $count } fout
       *[other] { $count } fouten
    }
carte-marked =
    { $count ->
        [one] { $count } gemarkeerd
       *[other] { $count } gemarkeerd
    }
carte-remove-several =
    { $count ->
        [one] { $count } artikel verwijderen
       *[other] { $count } artikelen verwijderen
    }
carte-page-holds =
    { $count ->
        [one] Er staat { $count } artikel op: verplaats het eerst.
       *[other] Er staan { $count } artikelen op: verplaats ze eerst.
    }
carte-ingredient = Ingrediënt
carte-new-ingredient = Nieuw ingrediënt
carte-unit = Geteld in
carte-unit-piece = stuk
carte-run-out-help = Meteen op elke kassa en in de keuken: alle gerechten waar het in zit zijn ook op.
carte-no-ingredients = Nog geen ingrediënten
carte-ingredients-help = Rund, broodjes, oesters: wat op is, neemt alles mee wat ervan gemaakt wordt.
carte-remove-ingredient = Dit ingrediënt verwijderen
carte-uses = Ingrediënten
carte-uses-help = Is er één op, dan is dit vanzelf op.
carte-uses-choice-help = Wat er bij de ingrediënten van het gerecht bij komt.
carte-add-use = Ingrediënt toevoegen
carte-find-ingredient = Welk ingrediënt?
carte-type-ingredient = Typ een naam en het staat op de lijst.
carte-add-named = “{ $name }” toevoegen
carte-quantity = Hoeveel
carte-quantity-of = Hoeveel { $name }:
carte-also-at = Een deel ervan wordt gemaakt bij
carte-with-dish = Waar het gerecht gemaakt wordt
carte-lacks = Op is: { $names }
carte-takes-along =
    { $count ->
        [one] Ingrediënt van { $count } gerecht
       *[other] Ingrediënt van { $count } gerechten
    }
carte-eaten-in =
    { $count ->
        [one] Het zit in { $count } artikel of keuze.
       *[other] Het zit in { $count } artikelen en keuzes.
    }
carte-choices-used =
    { $count ->
        [one] { $count } artikel biedt ze aan.
       *[other] { $count } artikelen bieden ze aan.
    }
carte-version-items =
    { $count ->
        [one] { $count } artikel
       *[other] { $count } artikelen
    }
# end of the menu editor

# setting up begins
## De zaak inrichten

manage-title = Bureau
manage-short = Bureau
manage-back = ‹ Bureau
manage-menu = Menukaart
manage-plan = Plattegrond
manage-settings = Instellingen
manage-settings-what = Tarieven, bonnen, printers, posten
manage-people = Mensen
manage-printers = Printers
manage-bookings = Boekingen
manage-day = Dag en rapporten
manage-day-since = Dag open sinds { $time }
manage-no-printers = Nog geen: papieren gaan naar de map
manage-items =
    { $count ->
        [one] { $count } artikel
       *[other] { $count } artikelen
    }
manage-tables =
    { $count ->
        [one] { $count } tafel
       *[other] { $count } tafels
    }
manage-people-count =
    { $count ->
        [one] { $count } persoon
       *[other] { $count } mensen
    }
manage-booked =
    { $count ->
        [one] { $count } open
       *[other] { $count } open
    }
manage-printers-count =
    { $count ->
        [one] { $count } printer
       *[other] { $count } printers
    }
manage-printers-trouble =
    { $count ->
        [one] { $count } vraagt aandacht
       *[other] { $count } vragen aandacht
    }
setup-step = Stap { $number } van { $of }
setup-next = Verder
setup-add = Toevoegen
setup-remove = Verwijderen
setup-first-language = Welke taal spreekt u?
setup-first-language-why = Elke kassa kan later een andere kiezen.
setup-first-name = Hoe heet de zaak?
setup-first-name-why = Het staat boven aan elke rekening.
setup-first-country = Waar is het?
setup-first-country-why = Btw, munt en afronding volgen het land. Alles is aan te passen.
setup-first-owner = Wie leidt de zaak?
setup-first-owner-why = Deze persoon mag alles wijzigen. De pincode heeft vier tot acht cijfers.
setup-first-stations = Waar wordt het gemaakt?
setup-first-stations-why = Elke post krijgt eigen bonnen, op scherm of printer.
setup-first-tables = Hoeveel tafels zijn er?
setup-first-tables-why = Ze staan in rijen; in de plattegrond schuift u ze op hun plek.
setup-first-menu = Wat serveert u?
setup-first-menu-why = Een lijst uit een ander systeem of een tabel wordt gelezen zoals hij is.
setup-first-open = De zaak is open
setup-first-open-why = Alles is te wijzigen aan het bureau.
setup-house-name = Naam van de zaak
setup-address = Adres
setup-address-help = Straat, plaats, btw-nummer: elk een regel, zoals op de bon.
setup-owner-name = Uw naam
setup-pin = Pincode
setup-pin-own = Uw eigen pincode
setup-pin-new = Kies een pincode
setup-pin-again = Nogmaals dezelfde pincode
setup-pin-differ = Dat waren twee verschillende codes. Nog eens.
setup-pin-keep = Deze pincode bewaren
setup-pin-verb = Pincode instellen
setup-country = Land
setup-country-de = Duitsland
setup-country-at = Oostenrijk
setup-country-fr = Frankrijk
setup-country-be = België
setup-country-nl = Nederland
setup-country-ch = Zwitserland
setup-country-fi = Finland
setup-country-se = Zweden
setup-vat = Btw
setup-here = Hier
setup-away = Mee
setup-class-food = Eten
setup-class-soft = Frisdrank
setup-class-alcohol = Alcohol
setup-currency = Munt
setup-cash-step = Contant afgerond op
setup-time-zone = Tijdzone
setup-station = Post
setup-stations = Posten
setup-station-kitchen = Keuken
setup-station-bar = Bar
setup-station-cold = Koude kant
setup-station-grill = Grill
setup-station-pizza = Pizza
setup-station-pastry = Desserts
setup-station-coffee = Koffie
setup-station-own = Een andere post
setup-add-station = Post toevoegen
setup-room = Ruimte { $number }
setup-room-name = Naam van ruimte { $number }
setup-tables =
    { $count ->
        [one] { $count } tafel
       *[other] { $count } tafels
    }
setup-add-room = Ruimte toevoegen
setup-plan-later = Later in de plattegrond
setup-menu-import = Bestand inlezen
setup-menu-import-why = Een spreadsheet of de lijst van een ander systeem
setup-menu-empty = Met een lege kaart beginnen
setup-menu-empty-why = Artikelen komen erbij in de kaart
setup-go-floor = Naar de zaal
setup-go-menu = De kaart schrijven
setup-go-plan = De tafels schikken
setup-go-manage = Bureau
setup-search = Zoek een instelling
setup-nothing-found = Zo heet geen instelling
setup-publish = Publiceren
setup-published = Gepubliceerd: elke kassa heeft het nu
setup-unchanged = Niets gewijzigd
setup-changes =
    { $count ->
        [one] { $count } wijziging
       *[other] { $count } wijzigingen
    }
setup-to-mend =
    { $count ->
        [one] { $count } te herstellen
       *[other] { $count } te herstellen
    }
setup-theirs = Iemand anders heeft intussen gepubliceerd. Uw wijzigingen liggen erbovenop: kijk eerst.
setup-kept = Bewaard
setup-keep = Bewaren
setup-place-house = Zaak
setup-place-vat = Btw
setup-place-money = Geld
setup-place-kitchen = Keuken
setup-place-paper = Bonnen
setup-place-printers = Printers
setup-place-mail = Mail en sms
setup-place-people = Mensen
setup-place-file = Uitvoer en invoer
setup-find-house = restaurant naam adres uren
setup-find-vat = btw belasting tarieven procent
setup-find-money = korting toeslag bank IBAN overschrijving contant afronding rekeningen
setup-find-kitchen = keuken posten bonnen minuten laat spreiden gangen omleiding vervanging
setup-find-paper = bon rekening papier opmaak logo kop voet
setup-find-printers = printer keukenprinter lade weegschaal papier
setup-find-mail = mail e-mail SMTP server sms bericht wachtwoord
setup-find-people = personeel ober kok pincode rol rechten
setup-find-file = kopie bestand instellingen back-up
setup-language = Taal van de kaart en van papieren voor gasten
setup-kitchen-language = Taal van keukenbonnen
setup-day-begins = Uur waarop een dag begint
setup-vat-class = Btw-klasse
setup-rate-here = Tarief hier
setup-rate-away = Tarief mee
setup-rate-new = Een ander tarief vanaf een dag
setup-rate-from = Eerste dag
setup-rate = Tarief
setup-add-class = Btw-klasse toevoegen
setup-vat-rounding = Btw wordt afgerond
setup-per-rate = Een keer per tarief
setup-per-line = Voor elke regel
setup-discount-limit = Eigen korting van bediening tot, in %
setup-service = Servicetoeslag
setup-service-from = Vanaf zoveel gasten
setup-service-percent = In % van de rekening
setup-bank = Overschrijvingen
setup-bank-on = Gasten mogen overschrijven
setup-bank-name = Rekeninghouder
setup-bank-iban = IBAN
setup-bank-bic = BIC
setup-accounts = Huisrekeningen
setup-account = Huisrekening
setup-account-name = Naam op de rekening
setup-account-limit = Hooguit schuldig
setup-add-account = Rekening toevoegen
setup-soon = Bon bijna te laat na minuten
setup-late = Bon te laat na minuten
setup-station-name = Naam van de post
setup-station-fallback = Zolang die weg is
setup-station-fallback-why = Daar gaan de regels heen zolang geen scherm en geen printer van deze post leeft.
setup-station-waits = De regels wachten
setup-station-capacity = Gerechten tegelijk
setup-station-capacity-why = Zoveel kan de post tegelijk maken; leeg waar dat niet uitmaakt. Alleen met dit getal wordt het werk in minuten geteld.
setup-station-paper = De bonnen staan
setup-on-screen = op een scherm
setup-paper-only = alleen op papier
setup-station-paper-why = Zonder scherm vinkt niemand ze af: ze zijn klaar als de gasten betaald hebben.
setup-at-once = { $count } tegelijk
setup-station-used = Deze blijft zolang die gebruikt wordt: { $by }.
setup-used-items =
    { $count ->
        [one] { $count } gerecht ({ $names })
       *[other] { $count } gerechten ({ $names })
    }
setup-used-choices =
    { $count ->
        [one] { $count } keuze
       *[other] { $count } keuzes
    }
setup-used-tickets =
    { $count ->
        [one] { $count } open bon
       *[other] { $count } open bonnen
    }
setup-used-printer = printer { $name }
setup-used-fallback = { $name } wijkt erheen uit
setup-used-detour = een omleiding
setup-kitchen-rules = Hoe de keuken werkt
setup-stagger = De borden van een tafel zijn samen klaar
setup-stagger-why = Wat snel gaat wordt later begonnen, zodat alles voor een tafel tegelijk op de pas staat.
setup-auto-fire = De volgende gang gaat vanzelf
setup-auto-fire-why = Zoveel minuten nadat de vorige gang op de pas staat. Anders roepen alleen obers die af.
setup-auto-fire-minutes = Minuten na de vorige gang
setup-escalate = Eten roept iedereen na minuten
setup-escalate-why = Tot dan roept het alleen de ober van de tafel.
setup-detours = Omleidingen
setup-detours-why = Op bepaalde tijden, of bij drukte, maakt een andere post de regels. De eerste die geldt stuurt een regel door, één keer.
setup-detour = Omleiding
setup-detour-from = Wat hoort bij
setup-detour-to = wordt gemaakt door
setup-detour-days = Op deze dagen
setup-detour-days-why = Geen gekozen betekent elke dag.
setup-detour-begins = Van (tijd)
setup-detour-ends = Tot (tijd)
setup-detour-over = Boven zoveel minuten werk
setup-detour-over-why = Alleen zolang de eerste post meer werk heeft dan dat en de andere minder. Die post moet zeggen hoeveel gerechten tegelijk gaan. Leeg: altijd.
setup-over = boven { $count } min
setup-add-detour = Omleiding toevoegen
setup-flaw-capacity = Van 1 tot 99, of niets.
setup-flaw-detour = Twee verschillende posten van dit huis.
setup-flaw-station-fallback = Dit leidt terug naar zichzelf, of naar een post die weg is.
setup-file-drop = Sleep couvert-setup.json naar dit venster.
setup-receipts = Een bon wordt geprint zodra betaald is
setup-large-name = De naam in grote letters
setup-header = Onder de naam
setup-footer = Aan het eind: dank, uren, website
setup-waiter = Noemt de bediening
setup-seats = Zegt voor welke stoel een regel is
setup-free-choices = Toont keuzes die niets kosten
setup-fetch = Adres waar gasten hun bon ophalen
setup-preview = Zo wordt het geprint
setup-preview-none = Met deze tarieven kan geen bon gemaakt worden.
setup-sample-dish = Uiensoep
setup-sample-soft = Mineraalwater
setup-sample-wine = Huiswijn
setup-printer = Printer
setup-printer-name = Naam van de printer
setup-add-printer = Printer toevoegen
setup-printer-ready = klaar
setup-printer-low = papier raakt op
setup-printer-out = geen papier
setup-printer-cover = klep open
setup-printer-error = kan niet printen
setup-printer-offline = antwoordt niet
setup-reach = Aangesloten via
setup-reach-tcp = Netwerk
setup-reach-usb = USB
setup-reach-serial = Serieel
setup-host = Adres in het netwerk
setup-port = Poort
setup-path = Apparaatbestand
setup-baud = Bits per seconde
setup-prints = Print
setup-prints-guests = Rekeningen en bonnen
setup-prints-reports = X- en Z-rapporten
setup-fallback = Als hij niet kan printen
setup-no-fallback = Wachten
setup-drawer = Er hangt een kassalade aan
setup-columns = Tekens per regel
setup-code-page = Tekens die hij kent
setup-scales = Weegschalen
setup-scale = Weegschaal
setup-scale-name = Naam van de weegschaal
setup-add-scale = Weegschaal toevoegen
setup-mail = De zaak verstuurt mail
setup-mail-host = Mailserver
setup-mail-encrypted = De verbinding is versleuteld
setup-mail-user = Gebruiker
setup-mail-from = Adres dat gasten zien
setup-password = Wachtwoord
setup-password-verb = Wachtwoord instellen
setup-password-title = Een wachtwoord van de zaak
setup-sms = Sms-berichten
setup-sms-on = De zaak verstuurt sms
setup-sms-url = Adres van de gateway
setup-sms-from = Afzender
setup-token = Token
setup-token-verb = Token instellen
setup-person = Persoon
setup-person-name = Naam in de zaal
setup-role = Rol
setup-rights = Mag ook
setup-add-person = Iemand toevoegen
setup-export = Alle instellingen in een bestand
setup-export-verb = couvert-setup.json bewaren
setup-import = Instellingen uit een bestand
setup-import-verb = couvert-setup.json openen
setup-file-none = Dit bestand bevat geen instellingen van een zaak.
setup-flaw-currency = De munt ontbreekt, zoals EUR.
setup-flaw-day-begins = Een uur van 0 tot 23.
setup-flaw-vat-rules = Een tarief ligt tussen 0 en 100 %.
setup-flaw-rates = Deze klasse heeft een tarief hier en een mee nodig.
setup-flaw-stations = Twee posten hebben hetzelfde nummer.
setup-flaw-ticket-minutes = Te laat komt na bijna.
setup-flaw-cash-step = Een bedrag zoals 0,05, of 0 voor niets.
setup-flaw-percent = Tussen 0 en 100 %.
setup-flaw-bank-name = De houder heeft 1 tot 70 tekens.
setup-flaw-iban = De controlecijfers kloppen niet bij deze IBAN.
setup-flaw-bic = 8 of 11 letters en cijfers, of niets.
setup-flaw-number = Twee hebben hetzelfde nummer.
setup-flaw-limit = Een bedrag vanaf 0.
setup-flaw-columns = 24 tot 64 tekens: 42 of 48 op 80 mm, 32 op 58 mm.
setup-flaw-host = Het adres ontbreekt.
setup-flaw-port = Een poort van 1 tot 65535.
setup-flaw-path = Het apparaatbestand ontbreekt.
setup-flaw-baud = 300 tot 921600.
setup-flaw-fallback = Dit leidt terug naar zichzelf, of naar een printer die weg is.
setup-flaw-mail-address = Een adres met een @.
setup-flaw-url = Het begint met https:// en heeft hooguit 120 tekens.
setup-flaw-lines = Hooguit 12 regels van 64 tekens.
setup-flaw-long = Hooguit 60 tekens.
setup-flaw-logo = Hooguit 576 bij 400 pixels.
setup-flaw-unreadable = Dit is niet te lezen.
# end of setting up
guest-in-cash = Contant

# Printers and their queue.
printers-title = Printers
printers-none = Nog geen printers
printers-none-help = Papier gaat naar de map van het huis. Printers voer je in bij de instellingen.
printers-queue = Wachtrij
printers-queue-empty = Er wacht niets
printers-queue-empty-help = Hier staat wat wordt geprint, en wat niet lukt.
printers-test = Testpagina
printers-test-sent = Er is een testpagina onderweg naar { $name }
printers-guests = Bonnen
printers-reports = Rapporten
printers-drawer = Lade
printers-waiting =
    { $count ->
        [0] niets wacht
        [one] 1 wacht
       *[other] { $count } wachten
    }
printers-unknown = Wordt gezocht
printers-ready = Gereed
printers-paper-low = Papier bijna op
printers-paper-out = Geen papier
printers-cover-open = Klep open
printers-error = Kan niet printen
printers-offline = Antwoordt niet
printers-alarm = { $name }: { $state }
printers-alarm-short = Printer
printers-job-waiting = wacht
printers-job-printing = bezig
printers-job-done = geprint
printers-job-opened = geopend
printers-job-failed = opgegeven
printers-job-late = te laat
printers-retry = Opnieuw proberen
printers-redirect = Printen op { $name }
printers-drop = Opgeven
printers-undo = Ongedaan maken
printers-dropped = Opgegeven: { $what }
printers-tries =
    { $count ->
        [one] 1 poging
       *[other] { $count } pogingen
    }
printers-kind-bill = Rekening { $about }
printers-kind-receipt = Bon { $about }
printers-kind-credit = Terugbetaling { $about }
printers-kind-voucher = Cadeaubon { $about }
printers-kind-invoice = Factuur { $about }
printers-kind-ticket = Keukenbon { $about }
printers-kind-x = X-rapport { $about }
printers-kind-z = Z-rapport { $about }
printers-kind-test = Testpagina { $about }
printers-kind-kick = Lade { $about }
printers-kind-mail = Mail { $about }
printers-kind-sms = Bericht { $about }
printers-why-no-word = De printer heeft nooit gemeld dat het geprint is
printers-why-no-answer = De printer antwoordt niet
printers-why-lost = De verbinding met de printer viel weg
printers-why-closed = Het huis was intussen gesloten
printers-why-late = Te laat: er staat niemand meer bij de lade
printers-why-gone = De printer is uit de instellingen gehaald
printers-why-unmade = Het staat niet in de boeken

## Bestanden van de kaart
file-at = rij { $row }, kolom { $column }
file-at-row = rij { $row }
file-at-sheet = blad { $sheet }, { $at }
file-cell = { $at }: { $why }
file-more = … en nog { $count }
file-saved = Bewaard als { $path }
file-not-saved = Niet bewaard: { $why }
file-drop = Sleep het bestand op dit venster: CSV, xlsx of JSON.
file-path = Of het pad op deze kassa
file-read = Lezen
file-missing = Daar staat geen bestand dat gelezen kan worden.
file-too-large = Het bestand is groter dan { $most } MB.
file-empty = Er staat niets in het bestand.
file-no-table = Dit is geen tabel: een kaart wordt gelezen uit CSV, xlsx of JSON.
file-old-workbook = Dit is een oude werkmap (.xls): bewaar die als .xlsx of .csv.
file-letters = De letters zijn niet te lezen: bewaar het bestand als UTF-8.
file-broken = De werkmap is beschadigd: { $why }
file-swollen = Uitgepakt is de werkmap groter dan { $most } MB; zo groot is geen kaart.
file-too-many-rows = Er zijn meer dan { $most } rijen.
file-too-many-columns = Er zijn meer dan { $most } kolommen.
file-cell-too-long = de cel heeft meer dan { $most } tekens
file-column-twice = De kolom { $column } staat er twee keer.
file-column-missing = Geen kolom noemt { $column } van de artikelen; er zijn: { $header }
file-json = Regel { $row }, teken { $sign }: { $why }
file-newer = Het bestand heeft formaat { $format }, dat deze versie niet kent.
file-price = “{ $text }” is geen prijs
file-negative = “{ $text }” is minder dan niets
file-too-dear = “{ $text }” is meer dan enig gerecht kost
file-number = “{ $text }” is geen getal dat hier kan staan
file-formula = “{ $text }” is een formule; schrijf de uitkomst, of zet er ' voor als het tekst is
file-shortened = “{ $text }” is door het rekenblad afgekapt; maak de kolom tekst en typ het opnieuw
file-twice = “{ $text }” staat hierboven al
file-name-missing = de naam ontbreekt
file-sign = “{ $text }” bevat een regeleinde of een ander teken dat geen letter is
file-kind = “{ $text }” is geen soort rij
file-page = “{ $text }” is geen pagina van de kaart
file-station = “{ $text }” is geen werkplek van dit huis
file-vat = “{ $text }” is geen btw-klasse van dit huis
file-choices = “{ $text }” is geen keuzelijst
file-item = “{ $text }” is geen artikel van de kaart
file-owner = “{ $text }” is er niet, en deze rij hoort daarbij
file-word = “{ $text }” is geen woord dat hier kan staan
file-date = “{ $text }” is geen datum zoals 2026-11-21
file-time = “{ $text }” is geen tijd zoals 17:30
file-surplus = “{ $text }” staat voorbij de laatste kolom van de kop
file-list = “{ $text }” is een lijst waarvan de aanhalingstekens niet sluiten
file-ingredient = “{ $text }” is geen ingrediënt van de kaart
file-quantity = “{ $text }” zegt niet hoeveel, zoals “rund 180”
file-setup = Dit bestand bevat een hele inrichting; alleen de kaart is gelezen.

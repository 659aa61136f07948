# Wat op papier staat. Een tekst per regel; een opening is { $name }.

date = %d-%m-%Y %H:%M
day = %d-%m-%Y
demo = *** DEMO - GEEN BON ***
demo-short = *** DEMO ***
copy = *** KOPIE { $number } ***

place-table = Tafel { $label }
place-check = Bon { $label }
cover = 1 gast
covers = { $count } gasten
take-away = AFHAAL
delivery = BEZORGING
seat = Stoel { $number }
seat-of-line = stoel { $seats }
part = Deel { $number } van { $of }
guest = Gast { $number }
all = Alles

said-no = zonder { $name }
said-extra = extra { $name }
said-light = weinig { $name }
said-side = { $name } apart
each = { $price } per stuk
weighed = { $weight } kg × { $price }/kg

receipt = Bon { $number }
replaces = vervangt bon { $number }
subtotal = Subtotaal
total = TOTAAL
rounding = Afronding contant
total-rounded = TOTAAL AFGEROND
service-charge = Bedieningsgeld { $percent }
discount = Korting
discount-share = Korting { $share }
on-the-house = Van het huis
because = { $what }: { $why }

cash = Contant
card = Pin
transfer = Overschrijving
voucher = Cadeaubon
account = Op rekening
on-the-account = { $tender }: { $name }
of-which-tip = waarvan fooi
of-which-tip-for = waarvan fooi voor { $name }
of-which-rounding = waarvan afronding
change = wisselgeld

vat = Btw
vat-rate = Tarief
vat-net = excl.
vat-gross = incl.
vat-row = Btw { $rate } { $what }

bill = Rekening
paid-so-far = Al betaald
to-pay = TE BETALEN
in-cash = Contant
paid = betaald
no-receipt = Dit is geen betaalbewijs.
transfer-how = Overmaken: scan de code of gebruik
fetch = Uw bon op uw telefoon: scan

refund = Terugbetaling { $number } van bon { $of }
given-back = Teruggegeven: { $how }
why = Reden: { $reason }
allowed-by = Goedgekeurd door { $name }

worth = WAARDE
sold-for = verkocht voor
vat-when-redeemed = Btw volgt bij het inwisselen.

invoice = FACTUUR { $number }
invoice-date = Factuurdatum
invoice-supplied = Leverdatum
invoice-to = Factuur aan
invoice-from = Van
invoice-vat-number = Btw-nr. { $number }
invoice-receipt = Bij bon { $number }
invoice-item = Omschrijving
invoice-pieces = Aantal
invoice-paid-by = Betaald met
invoice-thanks = Geheel voldaan.
invoice-erased = De gegevens van de gast zijn gewist.

ticket-moved = verplaatst { $from } -> { $to }
ticket-course = GANG { $number }
ticket-void = WEG

z-title = Z-RAPPORT { $number }
x-title = X-RAPPORT
x-note = De dag is nog open. Dit is geen Z-rapport.
z-day = Boekdag { $date }
z-opened = Geopend
z-closed-by = Gesloten door { $name }
x-read-by = Opgevraagd door { $name }
z-gross = BRUTO-OMZET
z-checks = Rekeningen
z-covers = Gasten
z-tips = Fooien
z-vat-row = Btw { $rate } over { $net }
z-tender-row = { $name } ({ $count })
z-float = Wisselgeld in lade
z-cash-in = Contant met fooien
z-paid-in-out = Gestort / opgenomen
z-expected = Verwacht
z-counted = Geteld
z-short = TEKORT
z-over = Te veel
z-dropped = Naar de kluis
z-no-sales = Geopend zonder verkoop
z-service = Bedieningsgeld, in de omzet
z-refunded = Teruggegeven, in de omzet ({ $count })
z-rounding = Afronding contant
z-vouchers = Cadeaubonnen verkocht
z-accounts = Rekeningen voldaan
z-discounts = Korting
z-comps = Van het huis
z-promotions = Acties
z-allowance = { $kind }: { $name } ({ $count })
z-tip-for = Fooi voor { $name }
z-tender-tips = { $name }, fooien
z-not-counted = Niet geteld
z-overpaid = Te veel betaald op { $label }
z-carried = Meegenomen: { $label } ({ $name })
z-still-open = Open: { $label } ({ $name })
z-receipts = Bonnen
z-perpetual = Doorlopend totaal

mail-subject = { $paper }, { $house }
mail-dear = Goedendag,
mail-thanks = bedankt voor uw bezoek. Hier is waar u om vroeg: { $paper }.
mail-regards = Met vriendelijke groet
mail-why = U krijgt deze mail omdat u erom vroeg. Wij gebruiken uw adres nergens anders voor.

# Ce que disent les papiers. Un texte par ligne ; un blanc est { $name }.

date = %d/%m/%Y %H:%M
day = %d/%m/%Y
demo = *** DÉMO - CECI N’EST PAS UN TICKET ***
demo-short = *** DÉMO ***
copy = *** DUPLICATA { $number } ***

place-table = Table { $label }
place-check = Note { $label }
cover = 1 couvert
covers = { $count } couverts
take-away = À EMPORTER
delivery = LIVRAISON
seat = Place { $number }
seat-of-line = place { $seats }
part = Part { $number } sur { $of }
guest = Convive { $number }
all = Tout

said-no = sans { $name }
said-extra = extra { $name }
said-light = peu de { $name }
said-side = { $name } à part
each = { $price } pièce
weighed = { $weight } kg × { $price }/kg

receipt = Ticket { $number }
replaces = remplace le ticket { $number }
subtotal = Sous-total
total = TOTAL TTC
rounding = Arrondi espèces
total-rounded = TOTAL ARRONDI
service-charge = Service { $percent }
discount = Remise
discount-share = Remise { $share }
on-the-house = Offert
because = { $what } : { $why }

cash = Espèces
card = Carte
transfer = Virement
voucher = Bon cadeau
account = En compte
on-the-account = { $tender } : { $name }
of-which-tip = dont pourboire
of-which-tip-for = dont pourboire pour { $name }
of-which-rounding = dont arrondi
change = rendu

vat = TVA
vat-rate = Taux
vat-net = HT
vat-gross = TTC
vat-row = TVA { $rate } { $what }

bill = Addition
paid-so-far = Déjà réglé
to-pay = RESTE À PAYER
in-cash = En espèces
paid = réglé
no-receipt = Ceci n’est pas un justificatif de paiement.
transfer-how = Par virement : scannez le code ou
fetch = Votre ticket sur votre téléphone : scannez

refund = Remboursement { $number } du ticket { $of }
given-back = Remboursé : { $how }
why = Motif : { $reason }
allowed-by = Autorisé par { $name }

worth = VALEUR
sold-for = vendu
vat-when-redeemed = TVA exigible à l’utilisation.

invoice = FACTURE { $number }
invoice-date = Date de facture
invoice-supplied = Date de prestation
invoice-to = Facturé à
invoice-from = De
invoice-vat-number = N° TVA { $number }
invoice-receipt = Ticket n° { $number }
invoice-item = Désignation
invoice-pieces = Qté
invoice-paid-by = Réglé par
invoice-thanks = Facture acquittée.
invoice-erased = Les coordonnées du client ont été effacées.

ticket-moved = déplacé { $from } -> { $to }
ticket-course = SERVICE { $number }
ticket-void = ANNULÉ

z-title = RAPPORT Z { $number }
x-title = RAPPORT X
x-note = La journée est encore ouverte. Ceci n’est pas un rapport Z.
z-day = Journée du { $date }
z-opened = Ouverture
z-closed-by = Clôture par { $name }
x-read-by = Lu par { $name }
z-gross = VENTES TTC
z-checks = Notes
z-covers = Couverts
z-tips = Pourboires
z-vat-row = TVA { $rate } HT { $net }
z-tender-row = { $name } ({ $count })
z-float = Fond de caisse
z-cash-in = Espèces, pourboires compris
z-paid-in-out = Entrées / sorties
z-expected = Attendu
z-counted = Compté
z-short = MANQUE
z-over = Excédent
z-dropped = Mis au coffre
z-no-sales = Ouvert sans vente
z-service = Service, compris dans les ventes
z-refunded = Remboursé, compris dans les ventes ({ $count })
z-rounding = Arrondi espèces
z-vouchers = Bons cadeaux vendus
z-accounts = Comptes clients réglés
z-discounts = Remise
z-comps = Offert
z-promotions = Promotions
z-allowance = { $kind } : { $name } ({ $count })
z-tip-for = Pourboire pour { $name }
z-tender-tips = { $name }, pourboires
z-not-counted = Non compté
z-overpaid = Trop-perçu sur { $label }
z-carried = Reporté : { $label } ({ $name })
z-still-open = Ouverte : { $label } ({ $name })
z-receipts = Tickets
z-perpetual = Grand total perpétuel

mail-subject = { $paper }, { $house }
mail-dear = Bonjour,
mail-thanks = merci de votre visite. Voici ce que vous nous avez demandé : { $paper }.
mail-regards = Cordialement
mail-why = Vous recevez ce message parce que vous nous l’avez demandé. Votre adresse ne sert à rien d’autre.

### Couvert, Français
## General

common-back = Retour
common-cancel = Retour
common-close = Fermer
common-done = Terminé
common-save = Garder
common-yes = Oui
common-no = Non
common-ok = OK
common-erase = Effacer
common-undo = Défaire
common-search = Chercher
common-more = Plus
common-all = Tout
common-none = Aucun
common-other = Autre
common-today = Aujourd’hui
common-total = Total
common-price = prix
common-quantity = Quantité
common-amount = Montant
common-reason = Motif
common-name = Nom
common-print = Imprimer
common-again = Encore
common-minutes = { $count } min
common-since = depuis { $time }
common-seconds-left = { $count } s
common-times = × { $count }
common-covers =
    { $count ->
        [one] { $count } couvert
       *[other] { $count } couverts
    }
common-lines =
    { $count ->
        [one] { $count } ligne
       *[other] { $count } lignes
    }
common-table = Table { $table }
common-seat = Place { $seat }
common-seats = Places { $seats }
common-course = Service { $course }
common-everyone = À partager

## Sign-in

sign-title = Qui est là ?
sign-pin = Code
sign-pin-of = Code de { $name }
sign-in = Se connecter
sign-out = Se déconnecter
sign-wrong = Code erroné
sign-wait = Réessayer dans { $time }
sign-nobody = Personne en service
sign-clock-in = Pointer l’arrivée
sign-clock-out = Pointer le départ
sign-clocked-since = en service depuis { $time }
sign-training = Formation
training-banner = FORMATION — rien ne compte
training-end = Fin de formation
training-ended = Retour à la vraie maison
training-no-paper = Rien ne s’imprime en formation
sign-language = Langue

## The house: looking for it, connection

house-name = Maison
house-searching = Cherche la maison
house-searching-help = L’ordinateur de la maison doit être allumé, sur le même réseau
house-found = { $name } trouvée
house-address = Adresse
house-join = Rejoindre
house-pair-code = Code affiché par la maison
house-pair-wait = En attente du responsable
house-connected = Maison connectée
house-connecting = Connexion
house-lost = Maison absente
house-no-life = Aucun signe de vie depuis { $time }
house-waiting = { $count } pas encore à la maison
house-all-sent = Tout est à la maison
house-needed = Maison requise
house-older = La maison est plus ancienne
house-newer = Cet appareil doit être mis à jour
house-refused = La maison ne connaît pas cet appareil

## The floor

floor-title = Salle
floor-back = ‹ Salle
floor-for-you = Pour vous
floor-nothing = Rien à faire
floor-take-away = À emporter
floor-delivery = Livraison
floor-bar = Bar
floor-seats =
    { $count ->
        [one] { $count } place
       *[other] { $count } places
    }
floor-free = libre
floor-seated = vient d’arriver
floor-seat-party = Placer
floor-how-many = Combien ?
floor-bill = addition
floor-bill-amount = addition · { $amount }
floor-paying = paie { $paid } sur { $of }
floor-at-pass = au passe
floor-ready =
    { $count ->
        [one] ✓ { $count } plat prêt
       *[other] ✓ { $count } plats prêts
    }
floor-food-ready = Table { $table } · plats prêts
floor-take-it = J’y vais
floor-taken-by = { $name } y va
calls-for-you = { $count } pour vous
calls-silent = { $station } ne répond pas
calls-silent-several = { $station } ne répondent pas
calls-tell-them = Prévenez-les : { $what }
calls-asks = la cuisine demande
calls-says = la cuisine dit
calls-says-yes = la cuisine dit oui
calls-says-no = la cuisine dit non
calls-you-take = Vous y allez
calls-nobody-takes = Personne n’y va
calls-nobody-answers = Personne ne répond
calls-served = Servi
calls-not-me = Pas moi
calls-yes = Oui
calls-no = Non
calls-read = Vu
calls-others = Autres · { $count }
calls-more = encore { $count } ›
calls-first = ‹ Au début
calls-taken-toast = { $table } : vous y allez
calls-left-toast = { $table } : un collègue y va
calls-served-toast = { $table } : servi
calls-yes-toast = { $table } : oui à la cuisine
calls-no-toast = { $table } : non à la cuisine
floor-silent = ! { $station } muet
floor-tell-them = prévenez-les
floor-late = ! retard { $minutes } min
floor-late-course = Table { $table } · service { $course } en retard
floor-course-held = service { $course } en attente
floor-kitchen-asks = La cuisine demande · table { $table }
floor-kitchen-says = Cuisine · table { $table }
floor-reserved = réservé { $time } · { $name }
floor-reserve = Réserver
floor-waiting-list = En attente
floor-sum-covers = { $covers } sur { $seats } couverts
floor-sum-open = { $amount } ouverts
floor-no-table = Pas de table { $table }
floor-table-start = Table { $digits }…
floor-join = Joindre
floor-split = Séparer
floor-move = Changer de table
floor-merge = Réunir les additions
floor-clear = Libérer

## Ordering

order-send = Envoyer
order-send-count = Envoyer { $count }
order-pay = Encaisser
order-pay-amount = Encaisser { $amount }
order-undo = Défaire
order-bill = Addition
order-check = Note
order-repeat = Même tournée
order-fire-course = Réclamer service { $course }
order-fire = Réclamer
order-hold = En attente
order-held = en attente
order-fired = réclamé { $time }
order-served = servi { $time }
order-ready = prêt { $time }
order-new = Nouveau
order-not-sent = pas envoyé
order-new-and-sent = { $new } nouveaux · { $sent } envoyés
order-left = reste { $count }
order-gone = épuisé
order-gone-toast = { $item } est épuisé
order-open-item = Plat libre…
order-note = Remarque…
order-note-title = Remarque pour la cuisine
order-rung = { $quantity } × { $item }
order-without = Sans
order-extra = Extra
order-light = Peu
order-side = À part
order-no-extra = Sans · Extra
order-choose = Choisir { $group }
order-choose-between = { $min } à { $max }
order-choice-missing = Reste à choisir
order-allergy = allergie : { $what }
order-allergy-ask = Allergie
order-split = Diviser
order-move = Déplacer
order-discount = Remise
order-comp = Offrir
order-void = Annuler
order-void-hits = Annuler { $quantity } × { $item } ?
order-voided = { $quantity } × { $item } annulé
order-sent-toast =
    { $count ->
        [one] { $count } ligne envoyée
       *[other] { $count } lignes envoyées
    }
order-removed = { $item } retiré
order-someone = { $name } ajoute
order-delay = { $station } +{ $minutes } min
order-empty = Rien encore
order-empty-help = Touchez un plat
order-search-hint = Nom, numéro ou `2bur med`
order-search-none = Rien de ce nom
order-covers = Couverts
order-seat-any = Table
order-weight = Poids
order-price-ask = Prix
order-learned = habituel
order-rush = Urgent
order-silent = { $station } ne répond pas : prévenez-les
order-hits-allergy = contient { $what } – { $whom }
order-allergies = ALLERGIE { $what }
order-allergy-title = Allergies
order-allergy-other = Autre chose…
order-rush-off = Plus urgent
order-rush-toast = { $quantity } × { $item } passe devant
order-rush-off-toast = { $quantity } × { $item } reprend son tour
order-rush-all = Tout urgent
order-rush-all-off = Plus rien d’urgent
order-rush-all-toast = Tout pour cette table passe devant
order-rush-all-off-toast = Tout pour cette table reprend son tour
order-tell-kitchen = Dire en cuisine
order-tell-about = En cuisine : { $quantity } × { $item }
order-tell-field = Avec vos mots
order-tell = Dire
order-tell-ask = Demander : oui ou non
order-told-toast = Dit en cuisine : { $what }
order-answer-yes = oui
order-answer-no = non
order-answer-waits = pas encore de réponse
order-line-done = fait
order-by-itself = tout seul dans { $time }
order-in-time = dans { $time }
order-course-is-fired = { $course } réclamé { $time }
order-course-waits = { $course } attend
tell-hurry = Les clients sont pressés
tell-wait = Attendez encore, s’il vous plaît
tell-well-done = Bien cuit, s’il vous plaît
tell-separate = Sur deux assiettes
tell-five-minutes = Prêt dans cinq minutes ?
tell-possible-without = Possible sans sel ?
order-kitchen-has-it = la cuisine l’a
order-house-has-it = la maison l’a
order-on-its-way = en route

## Void reasons

reason-guest = Le client a changé d’avis
reason-mistake = Erreur de saisie
reason-wrong-table = Mauvaise table
reason-dropped = Tombé
reason-quality = Renvoyé
reason-late = Trop long
reason-gone = Épuisé
reason-birthday = Anniversaire
reason-staff = Personnel
reason-regular = Habitué

## Approval

approve-title = Accord du responsable
approve-ask = Demander à { $name }
approve-waiting = En attente de { $name }
approve-wants = { $name } demande : { $what }
approve-yes = Autoriser
approve-no = Non
approve-refused = { $name } a dit non
approve-granted = { $name } a dit oui
approve-asks = { $name } demande
approve-asked-of = Demandé à : { $names }
approve-on-their-till = C’est sur leur caisse : une touche y suffit.
approve-house-away = La maison est absente : la demande attend ici son retour.
approve-pin-here = Code d’un responsable ici
approve-pin-hint = Formation : le code est 0000
approve-wait = Continuer en attendant
approve-withdraw = Retirer
approve-later = Plus tard
approve-waits =
    { $count ->
        [one] { $count } attend un responsable
       *[other] { $count } attendent un responsable
    }
approve-waits-short =
    { $count ->
        [one] { $count } attend
       *[other] { $count } attendent
    }
approve-asks-you =
    { $count ->
        [one] { $count } vous attend
       *[other] { $count } vous attendent
    }
approve-asks-short =
    { $count ->
        [one] { $count } attend
       *[other] { $count } attendent
    }
approve-misfit = Plus possible : { $reason }
approve-put-away = Ranger
wish-because = { $what } — { $reason }
wish-void = Annuler { $quantity } × { $item }, { $check }
wish-line = { $quantity } × { $item }, { $check }
wish-comp = Offert par la maison : { $what }
wish-comp-part = { $amount } offert par la maison : { $what }
wish-off = Remise de { $amount } : { $what }
wish-no-service = Sans frais de service, { $check }
wish-service = Frais de service { $percent } %, { $check }
wish-price = { $item } à { $amount }, { $check }
wish-transfer = Confier { $check } à { $name }
wish-reopen = Rouvrir { $check }
wish-refund = Rembourser, { $check }
wish-refund-all = Rembourser la totalité de { $amount }, { $check }
wish-account = { $amount } de { $check } sur compte : { $account }
wish-float = Fixer le fond de caisse à { $amount }
wish-pay-in = Mettre { $amount } en caisse
wish-pay-out = Sortir { $amount } de la caisse
wish-drop = Porter { $amount } au coffre
wish-no-sale = Ouvrir le tiroir sans vente
wish-close-day = Clôturer la journée
wish-paper = Imprimer à nouveau
right-void-sent = annuler ce que la cuisine a
right-discount = remise
right-large-discount = remise au-delà de la limite
right-comp = offert par la maison
right-service = frais de service
right-price = autre prix
right-transfer = note d’un collègue
right-reopen = rouvrir une note payée
right-refund = rembourser
right-account = paiement différé sur compte
right-drawer = entrée ou sortie de caisse
right-no-sale = ouvrir le tiroir sans vente
right-close-day = clôturer la journée
right-copy = imprimer à nouveau
right-assign = les rangs
right-set-up = modifier les réglages de la maison

## Paying

pay-title = Table { $table } · Encaisser
pay-back = ‹ Table
pay-by-seat = Par place
pay-together = Ensemble
pay-equally = ÷ { $count }
pay-equally-n = ÷ n
pay-by-line = Par ligne
pay-by-amount = Montant
pay-who = { $who } paie
pay-payer = Payeur { $number }
pay-due = À payer
pay-paid = { $amount } payés
pay-open = reste { $amount }
pay-paid-by = Payé · { $tender }
pay-card = Carte
pay-card-amount = Carte { $amount }
pay-cash = Espèces
pay-cash-amount = Espèces { $amount }
pay-qr = Virement QR
pay-transfer = Virement
pay-voucher = Bon cadeau
pay-voucher-code = Code du bon
pay-account = Compte client
pay-points = Points
pay-half = ½
pay-tip = Pourboire
pay-tip-none = Aucun
pay-tip-other = Autre
pay-tip-of = pourboire { $amount }
pay-given = Reçu
pay-change = À rendre
pay-change-amount = À rendre { $amount }
pay-settle = Clore
pay-settled = Réglé
pay-settled-by = déjà encaissé par { $name } à { $time }
pay-new-payer =
    Glisser des lignes ici
    pour un autre payeur
pay-terminal = Suivez le terminal
pay-terminal-wait = En attente du terminal
pay-declined = Carte refusée
pay-rounding = Arrondi
pay-overpaid = { $amount } de trop
pay-reopen = Rouvrir
pay-refund = Rembourser
pay-discount-per-cent = { $rate } %
pay-discount-amount = Montant
pay-service-charge = Service

## The receipt

receipt-title = Ticket
receipt-paper = Papier
receipt-mail = Mail
receipt-qr = QR
receipt-invoice = Facture
receipt-none = Sans ticket
receipt-number = N° { $number }
receipt-company = Société
receipt-vat-number = N° de TVA
receipt-address = Adresse
receipt-printing = Impression
receipt-printer-fault = L’imprimante ne répond pas
receipt-paper-out = Plus de papier
receipt-next = Table suivante

## The drawer

drawer-title = Tiroir
drawer-open = Ouvrir le tiroir
drawer-float = Fond de caisse
drawer-paid-in = Entrée
drawer-paid-out = Sortie
drawer-drop = Prélever
drawer-no-sale = Sans vente
drawer-count = Compter
drawer-blind = Compter d’abord, comparer ensuite
drawer-expected = Attendu
drawer-counted = Compté
drawer-over = Excédent
drawer-short = Manquant
drawer-notes = Billets
drawer-coins = Pièces

## The day

day-title = Journée
day-close = Clôturer
day-close-ask = Clôturer la journée ?
day-closed = Clôturée { $time } par { $name }
day-open-checks =
    { $count ->
        [0] Aucune addition ouverte
        [one] { $count } addition ouverte à reporter
       *[other] { $count } additions ouvertes à reporter
    }
day-not-counted = Tiroir pas encore compté
day-waiting = Les appareils gardent { $count }
day-x = Rapport X
day-z = Rapport Z
day-z-number = Rapport Z n° { $number }
day-business-day = Journée { $from } – { $to }
day-perpetual = Total perpétuel { $amount }

## The Z report

z-gross = ventes TTC
z-net = HT
z-covers = couverts
z-per-cover = par couvert
z-tips = pourboires
z-drawer = tiroir
z-by-hour = Ventes par heure
z-last-week = trait = semaine d’avant
z-vat = TVA
z-tenders = Règlements
z-groups = Familles
z-people = Équipe
z-corrections = Corrections
z-voids = Annulations après envoi
z-comps = Offerts
z-discounts = Remises
z-refunds = Remboursements
z-cooked-unpaid = Cuisiné, jamais payé
z-paid-uncooked = Payé, jamais cuisiné
z-carried-over = Reporté
z-kitchen = Cuisine
z-average = { $time } en moyenne
z-slowest = { $time } au plus long
z-items = Articles
z-signed = signé par la maison

## Settings and the owner

set-title = Réglages
set-light = Clair
set-dark = Sombre
set-size = Taille
set-language = Langue
set-sound = Son
set-device = Appareil
set-devices = Appareils
set-version = Version { $version }
set-menu = Carte
set-staff = Équipe
set-reports = Rapports
set-stock = Stock
set-guests = Clients
set-last-seen = vu à { $time }

## The kitchen

kitchen-tickets =
    { $count ->
        [one] { $count } bon
       *[other] { $count } bons
    }
kitchen-average = moyenne { $time }
kitchen-recall = Rappeler
kitchen-recall-title = Sortis depuis deux heures · toucher pour rappeler
kitchen-all-day = Total
kitchen-by-dish = Plats
kitchen-by-ingredient = Ingrédients
kitchen-all-day-of = { $name } : { $count } à faire
kitchen-verb-done = Prêt
kitchen-verb-not-done = Pas encore prêt
kitchen-verb-rush = Priorité
kitchen-verb-no-rush = Plus de priorité
kitchen-verb-card = Tout le bon ›
kitchen-verb-lines = Un plat du bon
kitchen-rushed = { $table } passe devant
kitchen-not-rushed = { $table } reprend son tour
kitchen-push-all = Tout ce qui reste va à
kitchen-push-line = Seul ce plat va à
kitchen-push-away = personne
kitchen-pushed-to = { $what } est maintenant à { $station }
kitchen-remake-head = Refaire { $count } × { $item }, avant tout le reste · ce qui est fait est perdu
kitchen-remake-burnt = brûlé
kitchen-remake-wrong = erreur
kitchen-remake-cold = froid
kitchen-remake-dropped = tombé
kitchen-remake-guest = renvoyé par le client
kitchen-remade = { $count } × { $item } à refaire : { $reason }
kitchen-gone-head = Épuisé, sur toutes les caisses aussitôt
kitchen-gone-of = Plus de { $item }
kitchen-gone-back = De nouveau : { $item }
kitchen-count-of = Compter…
kitchen-say-head = Dire à { $name } · lu aussitôt, ne se reprend pas
kitchen-say-to = à { $name }
kitchen-say-minutes = Encore 5 minutes
kitchen-say-gone = Épuisé : autre chose ?
kitchen-say-allergy = Allergie : venez SVP
kitchen-say-done = Quelle cuisson ?
kitchen-say-waits = oui ou non
kitchen-say-ask = Avec oui ou non
kitchen-say-write = Écrire…
kitchen-say-send = Envoyer
kitchen-say-empty = rien d’écrit
kitchen-said = { $name } le lit
kitchen-answered = Répondu
kitchen-answered-yes = { $table } : oui
kitchen-answered-no = { $table } : non
kitchen-stock = Épuisés
kitchen-stock-title = Épuisés · un appui retire un plat, un autre le remet
kitchen-stock-hint = Plat ou ingrédient
kitchen-stock-now = épuisés
kitchen-stock-none = Tout est disponible
kitchen-stock-back = { $item } est de nouveau disponible
kitchen-stock-left = { $item } : reste { $count }
kitchen-stock-uncounted = { $item } n’est plus compté
kitchen-stock-lacks = épuisé · manque { $what }
kitchen-stock-dishes =
    { $count ->
        [one] 1 plat
       *[other] { $count } plats
    }
kitchen-count = Compter
kitchen-count-title = { $item } : combien en reste-t-il ?
kitchen-count-not = non compté
kitchen-count-none = Ne pas compter
kitchen-all-day-head = TOTAL
kitchen-gone = Épuisé
kitchen-bump = Sorti
kitchen-bumped = { $table } sorti
kitchen-line-done = { $item } prêt
kitchen-line-open = { $item } pas encore prêt
kitchen-undone = Annulé
kitchen-undo = Défaire
kitchen-late = en retard
kitchen-rush = URGENT
kitchen-add-on = AJOUT { $time }
kitchen-allergy = ALLERGIE { $what }
kitchen-allergy-seat = ALLERGIE place { $seat } : { $what }
kitchen-allergy-tap = toucher pour ouvrir
kitchen-void = ANNULÉ
kitchen-void-seen = Vu
kitchen-no = SANS { $what }
kitchen-extra = EXTRA { $what }
kitchen-light = PEU DE { $what }
kitchen-side = { $what } à part
kitchen-also-at = aussi à : { $stations }
kitchen-station-part = { $station } { $done } sur { $of }
kitchen-station-done = { $station } prêt
kitchen-start-in = { $station } dans { $time }
kitchen-moved = déplacé { $from } → { $to }
kitchen-course = SERVICE { $course }
kitchen-seat = PLACE { $seat }
kitchen-remake = Refaire
kitchen-note-waiter = Dire au serveur
kitchen-push-station = Autre poste
kitchen-hold = En attente
kitchen-expo = Passe
kitchen-station = Poste
kitchen-ready = PRÊT
kitchen-empty = Rien à cuisiner
kitchen-empty-help = Les nouveaux bons arrivent ici
kitchen-page = { $page } sur { $of }
kitchen-more =
    { $count ->
        [one] encore { $count } bon
       *[other] encore { $count } bons
    }
kitchen-take-away = À emporter
kitchen-delivery = Livraison
kitchen-printed = sur papier
kitchen-all-stations = Tous les postes
kitchen-station-choose = Quel poste ?
kitchen-demo = DÉMO
kitchen-soon = bientôt
kitchen-new = NOUVEAU
kitchen-continues = suite ›
kitchen-continued = { $table } suite
kitchen-next = encore { $count } ›
kitchen-first = ‹ Les plus anciens
kitchen-lost = Aucun signe de la maison depuis { $time } — des bons peuvent manquer
kitchen-trouble = Cet écran ne peut pas garder ce qui est sorti
kitchen-back = { $table } est revenu
kitchen-recall-gone = { $table } ne peut plus revenir
kitchen-recall-of = Rappeler { $table }
kitchen-recall-at = sorti { $time }
kitchen-space = Espace
kitchen-search-clear = Vider
kitchen-found-none = Rien trouvé
kitchen-recall-hint = Table, serveur ou plat
kitchen-recall-pass = au passe
kitchen-recall-claimed = { $name } l’emporte
kitchen-recall-served = servi { $time }
kitchen-recall-remake = refait : { $reason }
kitchen-recall-none = Rien n’est sorti depuis deux heures
kitchen-settings = Réglages
kitchen-set-stations = Postes
kitchen-set-shows = Cartes
kitchen-set-tickets = Bons
kitchen-set-tables = Tables entières (passe)
kitchen-set-ground = Luminosité
kitchen-sound-off = Coupé
kitchen-sound-quiet = Doux
kitchen-sound-loud = Fort
kitchen-sound-try = Essayer
kitchen-sound-none = Aucun programme de cet appareil ne joue de sons. La barre montre ce qu’on entendrait.
kitchen-shown = Affiché
kitchen-hidden = Masqué
kitchen-set-window = Fenêtre
kitchen-window-full = Plein écran
kitchen-window = En fenêtre
kitchen-kiosk-leave = Quitter le plein écran
kitchen-set-keys = Clavier de cuisine
kitchen-keys-open = Touches …
kitchen-keys-title = À quoi sert chaque touche
kitchen-keys-help = Choisissez l’action, puis appuyez sur la touche.
kitchen-keys-press = Appuyez sur la touche pour « { $what } »
kitchen-keys-learned = { $key } : { $what }
kitchen-keys-taken = { $key } : { $what } – c’était « { $before } », qui demande peut-être une autre touche
kitchen-keys-enter = ce clavier envoie Entrée après chaque touche, c’est compris
kitchen-keys-none = aucune touche
kitchen-keys-usual = Touches d’origine
kitchen-keys-usual-again = Les touches d’origine sont rétablies.
kitchen-do-tile = Carte { $digit }
kitchen-do-tile-more = Cartes à partir de la dixième
kitchen-do-first = Première carte prête
kitchen-do-recall-last = Rappeler la dernière
kitchen-do-recall = Liste de rappel
kitchen-do-up = Haut
kitchen-do-down = Bas
kitchen-do-left = Gauche
kitchen-do-right = Droite
kitchen-do-line = Ligne prête
kitchen-do-undo = Annuler
kitchen-do-see = Vu : allergie, annulation
kitchen-do-rush = Urgent
kitchen-do-hold = Toutes les actions
kitchen-do-note = Dire au service
kitchen-do-yes = Oui
kitchen-do-no = Non
kitchen-do-all-day = Total
kitchen-do-stock = Épuisé
kitchen-do-expo = Poste ou passe
kitchen-do-page = Page suivante
kitchen-do-page-back = Plus anciennes
kitchen-do-settings = Réglages
kitchen-do-back = Retour aux cartes
kitchen-do-full-screen = Plein écran
kitchen-tune-new = nouveau bon
kitchen-tune-soon = bientôt
kitchen-tune-note = message
kitchen-tune-late = en retard
kitchen-tune-alarm = personne ne le fait
kitchen-note-from = { $who } : « { $text } »
kitchen-note-waits = pas encore de réponse
kitchen-answer-yes = OUI
kitchen-answer-no = NON
kitchen-line-starts = lancer dans { $time }
kitchen-line-starts-short = dans { $time }
kitchen-line-start = LANCER
kitchen-then = ensuite : { $dishes }
kitchen-pushed = de { $station }
kitchen-all-void = Tout est annulé · toucher pour enlever
kitchen-part-of = { $done } sur { $of }
kitchen-ready-for = PRÊT { $time }
kitchen-unclaimed = personne ne l’emporte
kitchen-claimed = { $name } l’emporte
kitchen-handed-out = { $table } envoyée
kitchen-expo-empty = Rien en route
kitchen-expo-empty-help = Les tables arrivent ici dès qu’un bon est envoyé
kitchen-coming-head = À SUIVRE
kitchen-alarm-unseen = { $station } · { $table } · { $dish } : sur aucun écran depuis { $time }
kitchen-alarm-unseen-many = { $station } · { $count } bons sur aucun écran, le plus ancien { $table } depuis { $time }
kitchen-alarm-away = { $station } n’a ni écran ni imprimante · { $table } · { $dish } attend { $time }
kitchen-alarm-away-many = { $station } n’a ni écran ni imprimante · { $count } bons, le plus ancien { $table } attend { $time }
kitchen-all-day-more =
    { $count ->
        [one] + { $count } autre plat
       *[other] + { $count } autres plats
    }

## At the till

house-demo = Démo
house-lost-for = Maison absente { $time }
house-refuses = La maison refuse cette caisse
house-said-no = La maison a dit non : { $reason }
sign-demo = Maison de démonstration : les codes sont publics
role-cook = Cuisine
role-waiter = Salle
role-manager = Responsable
role-owner = Propriétaire
floor-loose = Comptoir
floor-new-bar = Nouvelle note bar
floor-new-away = Nouvel emporter
floor-pays = paie
floor-is-ready = plats prêts
floor-station-late = { $station } en retard
floor-carry = { $check } : touchez une autre table
order-at-once = Tout de suite
order-course = Service
order-course-own = selon la carte
order-course-own-long = Chaque plat à son service
order-course-new = Les nouvelles lignes vont à
order-course-line = Cette ligne va à
order-course-fired = Service { $course } réclamé
order-new-lines = Nouvelles lignes pour
order-line-sent = envoyé
order-menu = Carte
order-again = Encore une fois
order-another-number = ou un autre nombre
order-asked-at = demandée { $time }
order-bill-asked = L’addition est demandée
order-carry = Autre table
order-free-table = Libérer la table
order-keep = La garder
order-page-empty = Rien sur cette page
order-search-help = Tapez une partie du nom
order-said-side = { $what } à part
order-void-detail = La cuisine l’a. { $amount } en moins sur la note. Pourquoi ?
reason-kitchen = Erreur de cuisine
pay-title-check = { $check } · Payer
pay-back-check = ‹ Note
pay-among = Entre combien ?
pay-with-tip = dont pourboire { $amount }
receipt-of = { $check } · Ticket
receipt-pdf = PDF
receipt-new-check = Nouvelle note
receipt-coming = La maison écrit le ticket …
receipt-later = Le ticket viendra au retour de la maison
drawer-cash = Espèces, avec pourboires
drawer-count-again = Recompter
day-since = { $date } · depuis { $time }
day-not-open = Aucune journée ouverte
day-still-open = encore ouvert
day-overpaid = Payé deux fois, espèces à rendre
z-coming = La maison fait les comptes …
z-tips-of = pourb. { $amount }

## Why something cannot be done (Rejection)

reject-not-signed-in = Identifiez-vous d’abord.
reject-manager-needed = Il faut un responsable.
reject-name-missing = Il manque un nom.
reject-time-zone-unknown = Le fuseau horaire { $name } est inconnu.
reject-setting-impossible = Le réglage { $name } est impossible ainsi.
reject-price-out-of-range = { $item } : prix hors limites.
reject-group-missing = { $item } : sa page de la carte manque.
reject-station-missing = { $item } : aucun poste ne le prépare.
reject-rate-missing = { $item } : son taux de TVA manque.
reject-choices-missing = { $item } : pas assez de choix.
reject-choices-endless = { $item } : les choix s’ouvrent l’un l’autre sans fin.
reject-table-twice = La table { $label } figure deux fois sur le plan.
reject-table-unknown = Cette table n’est pas sur le plan.
reject-table-taken = La table { $label } est prise ({ $by }).
reject-check-unknown = Cette note n’est pas ouverte.
reject-check-twice = Cette note est déjà ouverte.
reject-check-empty = Il n’y a rien sur cette note.
reject-already-paid = { $label } est déjà payée, chez { $by } à { $at }.
reject-not-empty = Il reste quelque chose sur { $label }.
reject-covers-out-of-range = Une table a de 1 à { $most } couverts.
reject-item-unknown = Ce n’est pas à la carte.
reject-sold-out = { $item } : épuisé.
reject-modifier-unknown = Ce choix n’est pas à la carte.
reject-too-many-choices = { $group } : { $most } au plus.
reject-choice-needed = { $item } : choisissez d’abord { $group }.
reject-quantity-out-of-range = Une ligne a de 1 à { $most } pièces.
reject-too-many-lines = Une note a { $most } lignes au plus.
reject-seat-unknown = Cette place n’existe pas.
reject-course-out-of-range = Les services vont jusqu’à { $last }.
reject-note-too-long = Une remarque a { $most } caractères au plus.
reject-note-unreadable = La remarque a des caractères qui ne s’impriment pas.
reject-line-unknown = Cette ligne n’est pas sur la note.
reject-line-twice = Cette ligne est déjà sur la note.
reject-already-sent = { $item } est déjà envoyé.
reject-already-voided = { $item } est déjà annulé.
reject-reason-needed = { $item } est en cuisine : dites pourquoi.
reject-paid-beyond = { $paid } de cette note sont déjà payés.
reject-nothing-to-send = Rien de nouveau à envoyer.
reject-nothing-held = Rien n’attend au service { $course }.
reject-ticket-unknown = Ce bon de cuisine n’est plus là.
reject-payment-twice = Ce paiement est déjà encaissé.
reject-more-than-due = Il ne reste que { $due } à payer.
reject-amount-out-of-range = Le montant doit être supérieur à 0 et au plus { $most }.
reject-given-too-little = Il faut { $needed }.
reject-drawer-too-empty = Le tiroir ne contient que { $holds }.
reject-drawer-reason-needed = Dites à quoi sert l’argent.
reject-day-not-open = Aucune journée n’est ouverte.
reject-approval-needed = Il faut un responsable : { $right }.
reject-request-unknown = Cette demande n’attend plus.
reject-too-many-requests = { $most } demandes attendent déjà.
reject-house-needed = Cela n’est possible que lorsque la maison répond.
reject-price-needed = { $item } : indiquez le prix.
reject-not-weighed = { $item } ne se vend pas au poids.
reject-weight-needed = { $item } : à peser.
reject-weight-out-of-range = Une pièce pèse de 1 à { $most } g.
reject-part-out-of-range = { $item } : { $most } pièces au plus à séparer.
reject-not-voided = { $item } n’était pas annulé.
reject-allowance-unknown = Cette remise n’est pas sur la note.
reject-allowance-twice = Cette remise est déjà sur la note.
reject-too-many-allowances = Une note a au plus { $most } remises.
reject-why-needed = Indiquez la raison.
reject-percent-out-of-range = Une remise va de plus de 0 à 100 %.
reject-nothing-to-discount = Il ne reste rien à déduire.
reject-coupon-unknown = Le coupon { $number } est inconnu.
reject-coupon-twice = Le coupon { $number } est déjà sur la note.
reject-same-check = Une note ne peut être réunie à elle-même.
reject-no-table = Cette note n’a pas de table.
reject-person-unknown = Cette personne n’est pas dans l’équipe.
reject-too-many-payers = Une note a au plus { $most } payeurs.
reject-shares-impossible = Ces parts sont impossibles.
reject-voucher-unknown = Le bon cadeau { $number } est inconnu.
reject-voucher-twice = Le bon cadeau { $number } a déjà été vendu.
reject-voucher-too-small = Il ne reste que { $holds } sur le bon cadeau.
reject-voucher-unreadable = Le code d’un bon cadeau a de 6 à 24 lettres et chiffres.
reject-tender-impossible = Cela ne peut pas être payé ainsi.
reject-account-unknown = Ce compte est inconnu.
reject-account-full = { $account } : plus que { $left } disponibles.
reject-too-late-to-reopen = { $label } n’a pas été réglé aujourd’hui : remboursez plutôt.
reject-refunded-already = { $label } a déjà été remboursé : il reste réglé.
reject-nothing-to-refund = Il n’y a plus rien à rembourser.
reject-refund-too-large = { $item } : plus que { $most } à rembourser.
reject-changed-meanwhile = Quelqu’un d’autre a publié des changements entre-temps : regardez-les d’abord.
reject-only-left = Plus que { $left } de { $item }.
reject-slot-empty = { $item } : choisissez d’abord { $slot }.
reject-slot-impossible = { $item } : rien à choisir pour une partie de la formule.
reject-number-twice = { $item } : { $number } figure deux fois à la carte.
reject-name-too-long = { $name } : un nom a { $most } caractères au plus.
reject-name-unreadable = { $name } : ce nom a des caractères qui ne s’impriment pas.
reject-menu-too-large = Une carte a { $most } articles au plus.
reject-part-of-combo = { $item } fait partie de { $combo } : modifiez l’ensemble.
reject-off-the-room = La table { $label } dépasse les murs de la salle.
reject-section-unknown = Ce rang n’est pas sur le plan de salle.
reject-table-in-use = La table { $label } est occupée.
reject-booking-unknown = Cette réservation n’est pas ouverte.
reject-too-many-bookings = Au plus { $most } réservations à la fois.
reject-booking-time = Une réservation vaut pour aujourd’hui ou les deux prochaines années.
reject-address-missing = Il manque une adresse.
reject-already-invoiced = Ce ticket a déjà la facture { $number }.
reject-paper-unknown = Ce papier n’existe pas.
reject-ingredient-unknown = { $item } contient quelque chose qui n’est pas dans la liste des ingrédients.
reject-ingredient-gone = Cet ingrédient n’est plus dans la liste.
reject-station-unknown = Ce poste n’existe pas.
reject-too-many-notes = Ce bon a déjà { $most } notes.
reject-note-answered = Cette note a déjà une réponse.
reject-too-many-allergies = Une addition a au plus { $most } allergies.
reject-not-kept = La maison n’a pas pu l’enregistrer. Réessayez.

## Why a question has no answer (Refusal)

refuse-wrong-pin = Ce code n’est pas le bon
refuse-wait = Trop de codes erronés : attendez { $time }
refuse-not-found = La maison n’en sait rien
refuse-version = La maison et la caisse sont de versions différentes
refuse-unreadable = La maison n’a pas compris
refuse-busy = La maison ne peut pas répondre maintenant
refuse-no-weight = La balance ne répond pas ou n’est pas stable.
refuse-not-allowed = Vous n’avez pas ce droit.
refuse-weak-pin = Quatre à huit chiffres, ni tous égaux ni à la suite.
pay-goes-back = rendu { $amount }
pay-paid-word = Payé
pay-open-word = Reste
house-lost-short = Absente { $time }
kitchen-seats = PLACES { $seats }
z-taken = Encaissé
z-part-paid = { $amount } sur notes payées en partie
date-long = { $weekday } { $day } { $month } { $year }
date-weekday =
    { $weekday ->
        [1] lundi
        [2] mardi
        [3] mercredi
        [4] jeudi
        [5] vendredi
        [6] samedi
       *[7] dimanche
    }
date-month =
    { $month ->
        [1] janvier
        [2] février
        [3] mars
        [4] avril
        [5] mai
        [6] juin
        [7] juillet
        [8] août
        [9] septembre
        [10] octobre
        [11] novembre
       *[12] décembre
    }
stock-out = Épuisé
stock-back = Remettre à la carte
stock-back-toast = { $item } est de retour
stock-ask = S’il est épuisé, aucune caisse ne peut le commander.
stock-is-out = C’est épuisé : aucune caisse ne peut le commander.
order-said-no = sans { $what }
order-said-extra = extra { $what }
drawer-exact = Juste
order-favourites = Favoris
pay-subtotal = Sous-total
pay-service-of = Service { $rate } %
pay-let-off = Remises
pay-rounding-of = Arrondi { $amount }
pay-with-tip-for = avec pourboire { $amount } pour { $name }
pay-tip-for = Pourboire pour
pay-waits = La maison est consultée …
pay-no-bank = Aucun compte bancaire
pay-only-euro = En euros seulement
pay-no-accounts = Aucun compte
pay-tap-payer = Touchez qui le paie
pay-shares = Partager…
pay-whose = C’est à qui ?
pay-alike = À parts égales
pay-transferred = { $amount } payé
pay-voucher-look = Vérifier
pay-voucher-holds = Il reste { $amount }
pay-voucher-take = Prendre { $amount }
pay-account-left = reste { $amount }
pay-coupon = Coupon
pay-coupon-code = Code du coupon
receipt-reopen-why = Rouvrir. Pourquoi ?
receipt-refund-title = Rembourser
receipt-refund-all = Tout
receipt-refund-lines = Par ligne
receipt-refund-give = Rendre { $amount }
receipt-refund-as-paid = Comme payé
receipt-refund-done = { $amount } rendu · n° { $number }
receipt-refunded = { $amount } rendu
receipt-refund-of = { $count } sur { $of }
receipt-wrong-payment = Erreur de paiement
receipt-forgot = Un oubli
receipt-tender-mixed = En { $tender }
checks-title = Tickets
checks-search = Table, numéro ou montant
checks-none = Rien d’encaissé aujourd’hui
checks-none-found = Aucun ticket de ce genre aujourd’hui
checks-back = ‹ Tickets
checks-receipt = n° { $number }
drawer-pay-in = Entrée d’espèces
drawer-pay-in-help = Monnaie de la banque
drawer-pay-out = Sortie d’espèces
drawer-pay-out-help = Un fournisseur, une course
drawer-drop-help = Espèces sorties du tiroir
drawer-to-safe = Au coffre
drawer-no-sale-help = Ouvrir sans vente
drawer-voucher = Vendre un bon
drawer-voucher-help = Recette à l’utilisation
drawer-account = Compte client réglé
drawer-account-help = Quelqu’un règle son compte
drawer-nobody-owes = Personne ne doit rien
drawer-owes = doit { $amount }
drawer-do-in = Déposer { $amount }
drawer-do-out = Sortir { $amount }
drawer-do-drop = Retirer { $amount }
drawer-do-no-sale = Ouvrir le tiroir
drawer-done = { $what } · { $amount }
drawer-opened = Le tiroir est ouvert
drawer-why-change = Monnaie
drawer-why-float = Fond de caisse
drawer-why-found = Trouvé
drawer-why-supplier = Fournisseur
drawer-why-shopping = Courses
drawer-why-staff = Avance au personnel
drawer-why-tips = Pourboires versés
drawer-why-swap = Billets changés
drawer-why-check = Vérification
voucher-sell = Vendre { $amount }
voucher-for = Bon { $amount }
voucher-sold = Notez ou montrez : le bon est valable
voucher-settle = { $name } paie { $amount }
voucher-settled = { $name } a payé { $amount }
z-allowances = Remises
z-promotion = promotion
z-service = Dont service
z-also = Aussi
z-refunded = Rendu
z-rounding = Arrondi espèces
z-vouchers-sold = Bons vendus
z-accounts-paid = Comptes clients réglés
z-tips-by = Pourboires par personne
z-no-sales = Ouvert sans vente
z-times = { $count } ×
order-service-row = Service { $percent }
order-lift = Retirer la remise
order-by-rule = selon sa règle
order-all-pieces = Les { $count }
order-of-pieces = { $count } sur { $all }
order-send-hold = Envoyer et tout retenir
order-here = Sur place
order-now-here = Sur place : les prix restent, la TVA suit
order-now-away = À emporter : les prix restent, la TVA suit
order-now-delivered = Livré : les prix restent, la TVA suit
order-comped = { $amount } offerts
order-discounted = Remise de { $amount }
order-lifted = La remise est retirée
order-coupon = Coupon
order-coupon-code = Code du coupon
order-coupon-on = Coupon { $code } présenté
order-coupon-off = Coupon { $code } retiré
order-service = Frais de service
order-no-service = Sans frais de service
order-service-on = Les frais de service sont ajoutés
order-service-off = Les frais de service sont retirés
order-moved = { $what } → { $table }
order-merged = { $what } est maintenant sur { $table }
order-joined = La table { $table } est ajoutée
order-handed-on = { $name } s’en occupe maintenant
order-line-fired = { $quantity } × { $item } réclamé
order-discount-all = Remise sur le tout
order-hand-on = Transmettre
order-hand-on-where = { $table } : qui s’en occupe ?
order-join = Ajouter une table
order-join-where = { $table } : ajouter quelle table ?
order-merge = Fusionner
order-merge-where = { $table } : fusionner avec quelle note ?
order-move-where = { $quantity } × { $item } : vers où ?
order-open-checks = Notes ouvertes
order-free-tables = Tables libres
order-other-reason = Autre raison…
order-amount-off = Montant…
order-on-the-house = Offert
order-by-weight = { $weight } kg × { $price }
reason-courtesy = Geste commercial
order-quick-unknown = { $word } n’est pas compris
order-quick-several = { $word } : { $names } ?
order-quick-no-dish = { $word } : d’abord un plat
order-quick-number = { $word } est impossible
order-scan-unknown = Le code { $code } n’est pas à la carte
order-scan-where = Ouvrez d’abord une note, puis scannez
order-a-kilo = { $price } / kg
pay-account-short = Compte

# The floor plan's editor.
plan-title = Plan de salle
plan-back = ‹ Direction
plan-undo = Défaire
plan-redo = Rétablir
plan-several = Plusieurs
plan-sections = Rangs
plan-sections-help = Choisissez un rang, puis touchez ses tables.
plan-section = { $name } · { $count }
plan-new-section = Rang { $number }
plan-section-name = Nom du rang
plan-add-section = + Rang
plan-add-room = + Salle
plan-new-room = Nouvelle salle
plan-room = Salle
plan-room-name = Nom de la salle
plan-no-room = Il n’y a pas encore de salle. Ajoutez-en une en haut.
plan-holds = { $tables } tables, { $seats } places
plan-help = Posez des tables depuis le bas, faites-les glisser à leur place et touchez-en une pour la modifier. Glissez sur le sol pour en prendre plusieurs.
plan-remove-room = Supprimer la salle
plan-label = Numéro ou nom
plan-selected = { $count } tables
plan-row = Sur une rangée
plan-seats = Places
plan-seats-count = { $count } places
plan-fewer = − Place
plan-more = + Place
plan-left = − 15°
plan-right = + 15°
plan-turn = Tourner la table
plan-size = Taille de la table
plan-square = Carrée
plan-round = Ronde
plan-duplicate = Copier
plan-remove = Supprimer
plan-add-two = + Table pour 2
plan-add-four = + Table pour 4
plan-add-round = + Ronde, 4
plan-add-large = + Ronde, 8
plan-add-long = + Longue, 8
plan-add-stool = + Tabouret
plan-all-published = Publié
plan-published = Toutes les caisses ont le nouveau plan
plan-take-theirs = Prendre l’autre
plan-keep-mine = Garder le mien
plan-publish =
    { $count ->
        [one] Publier 1 changement
       *[other] Publier { $count } changements
    }
plan-flaws =
    { $count ->
        [one] 1 point à corriger
       *[other] { $count } points à corriger
    }
order-contains = Contient
order-may-contain = Peut contenir
order-no-allergens = aucun allergène noté
order-prep-time = Temps en cuisine
order-kitchen-name = En cuisine
order-other-names = Autres noms
order-about = Info
order-scale = Lire la balance
order-scale-named = Balance : { $name }
stock-left = Il en reste { $count }. Ensuite, aucune caisse ne peut en commander.
stock-count-from = Décompter à partir de
stock-count-no-more = Ne plus compter
stock-counted-toast = { $item } : reste { $count }
stock-uncounted-toast = { $item } n’est plus compté
allergen-gluten = gluten
allergen-crustaceans = crustacés
allergen-eggs = œufs
allergen-fish = poisson
allergen-peanuts = arachides
allergen-soybeans = soja
allergen-milk = lait
allergen-nuts = fruits à coque
allergen-celery = céleri
allergen-mustard = moutarde
allergen-sesame = sésame
allergen-sulphites = sulfites
allergen-lupin = lupin
allergen-molluscs = mollusques
receipt-again = Réimprimer
receipt-sms = SMS
receipt-mail-to = Adresse e-mail
receipt-phone = Numéro de téléphone
receipt-send = Envoyer
receipt-street = Rue et numéro
receipt-town = Code postal et ville
receipt-make-invoice = Faire la facture
receipt-asking = Demande au serveur …
receipt-copy-queued = Copie en attente d’impression
receipt-mail-queued = E-mail à { $to } en route
receipt-sms-queued = SMS au { $to } en route
receipt-invoice-queued = Facture { $number } en attente d’impression
receipt-qr-help = Le client scanne ce code pour obtenir son ticket
receipt-not-sent = { $what } : { $reason }
guest-welcome = Bienvenue
guest-total = Total
guest-to-pay = À payer
guest-of-total = sur { $amount } au total
guest-tip = Pourboire
guest-paid = Payé
guest-change = Votre monnaie
guest-thanks = Merci !
guest-discount = Remise
guest-service = Service
guest-more = { $count } de plus au-dessus
guest-scan-to-pay = Scannez avec l’appli de votre banque
guest-scan-receipt = Scannez pour votre ticket
guest-a-kilo = { $weight } kg × { $price }
guest-display = Écran client
guest-window = Couvert · écran client

## Qui est attendu

book-title = Réservations
book-reservations = Tables réservées
book-waiting = En attente
book-away = À emporter et à livrer
book-new-reservation = Nouvelle réservation
book-new-waiting = Nouveau groupe
book-new-collect = À emporter
book-new-deliver = À livrer
book-change = Modifier
book-name = Nom
book-phone = Téléphone
book-note = Allergies, poussette, anniversaire
book-address = Rue et ville
book-covers = Couverts
book-time = Heure
book-table = Table
book-any-table = Peu importe
book-ready-in = Prête dans
book-take = Noter
book-about = Environ { $minutes } min
book-now = Tout de suite
book-told = annoncé { $minutes } min
book-also = { $table } : aussi { $name }, { $time }
book-nameless = Sans nom
book-expected = attendu
book-arrived = est là
book-seated = à table
book-no-show = pas venu
book-cancelled = annulé
book-late = { $minutes } min de retard
book-waits-long = attend trop
book-on-check = en cours
book-paid = payé
book-do-arrived = Est là
book-do-seat = Placer
book-do-no-show = Pas venu
book-do-cancel = Annulé
book-do-gone = Parti
book-do-back = Attendu quand même
book-do-order = Ouvrir la commande
book-do-check = Voir l’addition
book-nobody = Personne n’est attendu
book-nobody-waits = Personne n’attend
book-nothing-out = Rien à emporter ni à livrer
book-nobody-found = Personne de ce nom
book-did = { $name } : { $what }
book-pick-table = { $name } : touchez une table
book-previous-day = Jour précédent
book-next-day = Jour suivant
book-fewer = Moins
book-more = Plus
floor-expects = { $time } · { $name } · { $covers }
floor-is-reserved = réservée
floor-my-tables = Mes tables
floor-sections = Qui sert quoi
floor-section-nobody = Personne
floor-is-here = est là
floor-due = pour { $time }
floor-new-delivery = Nouvelle livraison

## Menu editor

carte-title = Carte
carte-tab-items = Articles
carte-tab-choices = Choix
carte-tab-ingredients = Ingrédients
carte-tab-schedules = Horaires
carte-tab-promotions = Promotions
carte-tab-stock = Épuisés
carte-tab-versions = Versions
carte-redo = Rétablir
carte-import = Importer
carte-export = Exporter
carte-try = Essayer
carte-published = Publiée
carte-done = La carte est sur chaque caisse
carte-taken-back = La carte d’avant est de nouveau sur chaque caisse ; vos modifications sont encore ici
carte-behind = Quelqu’un d’autre a publié entre-temps.
carte-behind-short = d’abord : la leur ou la mienne
carte-theirs = Voir la leur
carte-take-theirs = Prendre la leur
carte-keep-mine = Garder la mienne
carte-theirs-title = Ce qui a changé
carte-rebased = Vos modifications sont par-dessus ; publiez quand tout est juste
carte-not-in-training = La carte ne se modifie pas en formation
carte-new-page = Nouvelle page
carte-edit-page = Modifier la page
carte-page = Page
carte-page-name = Nom de la page
carte-page-empty = Rien sur cette page
carte-remove-page = Supprimer la page
carte-several = En choisir plusieurs
carte-several-help = Touchez des tuiles, puis modifiez-les toutes à la fois.
carte-mark-all = Toute la page
carte-unmark = Aucun
carte-new-item = Nouvel article
carte-new-name = Nouveau
carte-no-name = (sans nom)
carte-new = nouveau
carte-changed = modifié
carte-nothing-marked = Touchez une tuile pour la modifier
carte-nothing-marked-help = Faites glisser pour déplacer, aussi vers une page à gauche.
carte-price = Prix
carte-pricing-fixed = Fixe
carte-pricing-open = Libre
carte-pricing-weight = Au poids
carte-vat = TVA
carte-station = Préparé à
carte-no-station = Nulle part
carte-course = Service
carte-at-once = aussitôt
carte-prep = Minutes
carte-hue = Couleur
carte-hue-stone = Pierre
carte-hue-rust = Rouille
carte-hue-sea = Mer
carte-hue-leaf = Feuille
carte-hue-amber = Ambre
carte-hue-plum = Prune
carte-favourite = Sur la première page
carte-copy = Copier
carte-copy-of = { $name } (copie)
carte-remove = Supprimer
carte-offers = Choix proposés
carte-offers-help = Touchez pour retirer, ↑ pour demander plus tôt.
carte-allergens = Allergènes
carte-allergen-gluten = Gluten
carte-allergen-crustaceans = Crustacés
carte-allergen-eggs = Œufs
carte-allergen-fish = Poisson
carte-allergen-peanuts = Arachides
carte-allergen-soybeans = Soja
carte-allergen-milk = Lait
carte-allergen-nuts = Fruits à coque
carte-allergen-celery = Céleri
carte-allergen-mustard = Moutarde
carte-allergen-sesame = Sésame
carte-allergen-sulphites = Sulfites
carte-allergen-lupin = Lupin
carte-allergen-molluscs = Mollusques
carte-languages = Autres noms
carte-kitchen-name = Pour la cuisine
carte-codes = Codes
carte-plu = Numéro (PLU)
carte-barcodes = Codes-barres
carte-goes-with = Va avec
carte-add-item = Ajouter un article
carte-find-item = Quel article ?
carte-combo = Formule
carte-combo-help = Un choix par partie, au prix ci-dessus.
carte-add-slot = Ajouter une partie
carte-slot = Partie { $count }
carte-fill-slot = + { $name } : articles
carte-remove-slot = × { $name }
carte-extra = Supplément
carte-extra-of = Supplément pour { $name }
carte-out = Retirer { $name }
carte-raise = Prix en hausse ou en baisse
carte-raise-amount = D’un montant
carte-raise-percent = En pour cent
carte-rounded = Arrondi à
carte-to-page = Page
carte-min = Au moins
carte-max = Au plus
carte-new-choices = Nouveaux choix
carte-choices-name = Nom des choix
carte-choice = Choix { $count }
carte-add-choice = Ajouter un choix
carte-price-of = Prix de { $name }
carte-more-of = Plus sur { $name }
carte-usual = Habituel
carte-opens = Demande ensuite
carte-prefix-plain = Nom seul
carte-prefix-no = Sans
carte-prefix-extra = Extra
carte-prefix-light = Peu
carte-prefix-side = À part
carte-up = Monter
carte-remove-choices = Supprimer ces choix
carte-new-schedule = Nouvel horaire
carte-schedule-name = Nom de l’horaire
carte-no-schedules = Pas d’autres prix
carte-schedules-help = Une happy hour, un prix du midi, un prix à emporter.
carte-remove-schedule = Supprimer l’horaire
carte-days = Jours
carte-day-1 = lun
carte-day-2 = mar
carte-day-3 = mer
carte-day-4 = jeu
carte-day-5 = ven
carte-day-6 = sam
carte-day-7 = dim
carte-begins = Dès (heure)
carte-ends = Jusqu’à (heure)
carte-from = Dès le (jour)
carte-until = Jusqu’au (jour)
carte-always = toujours
carte-mode = Pour
carte-any-mode = Tout
carte-mode-dine-in = Sur place
carte-page-percent = Pages entières, en pour cent
carte-percent = Pour cent
carte-item-prices = Articles seuls
carte-ahead = Ce qui vaut quand
carte-ask = Combien alors ?
carte-ask-item = Article
carte-at-time = À
carte-now = maintenant
carte-usual-price = prix habituel
carte-answer = { $name } : { $price } ({ $by })
carte-new-promotion = Nouvelle promotion
carte-promotion-name = Nom sur l’addition
carte-benefit = Le client reçoit
carte-benefit-percent = Remise en %
carte-benefit-amount = Montant en moins
carte-benefit-price = Autre prix
carte-benefit-pieces = Achetés, offerts
carte-buy = Achetés
carte-get = Offerts
carte-least = À partir de
carte-coupon = Seulement avec le code
carte-coupon-new = NOUVEAU
carte-for-pages = Pour les pages
carte-for-items = Pour les articles (aucun : tout)
carte-remove-promotion = Supprimer la promotion
carte-stock-help = Aussitôt sur chaque caisse, sans publier.
carte-count = Compter
carte-count-less = Un de moins : { $name }
carte-count-more = Un de plus : { $name }
carte-left = Combien il en reste
carte-back-on = De retour
carte-version = Version { $version }
carte-version-now = sur les caisses
carte-version-changes = ajouts : { $added }, changés : { $changed }, retirés : { $gone }
carte-version-did = Ce qu’elle a changé
carte-version-against = Y revenir changerait
carte-versions-look = Touchez une version
carte-versions-help = Chacune peut revenir.
carte-versions-waiting = La maison est interrogée…
carte-versions-none = Aucune encore
carte-versions-more = Plus anciennes
carte-go-back = Mettre dans le brouillon
carte-loaded = La version { $version } est dans le brouillon ; publiez pour y revenir
carte-no-difference = Aucune différence
carte-was-added = + { $name }
carte-was-removed = − { $name }
carte-was-changed = { $name } : modifié
carte-was-renamed = { $was } → { $is }
carte-was-repriced = { $name } : { $was } → { $is }
carte-file-read = { $name } est dans le brouillon ; regardez, puis publiez
carte-file-unread = { $name } est illisible. { $why }
carte-changes =
    { $count ->
        [one] { $count } modification
       *[other] { $count } modifications
    }
carte-publish =
    { $count ->
        [one] Publier { $count } modification
       *[other] Publier { $count } modifications
    }
carte-flaws =
    { $count ->
        [one] { $count } défaut
       *[other] { $count } défauts
    }
carte-marked =
    { $count ->
        [one] { $count } choisi
       *[other] { $count } choisis
    }
carte-remove-several =
    { $count ->
        [one] Supprimer { $count } article
       *[other] Supprimer { $count } articles
    }
carte-page-holds =
    { $count ->
        [one] { $count } article s’y trouve : déplacez-le d’abord.
       *[other] { $count } articles s’y trouvent : déplacez-les d’abord.
    }
carte-ingredient = Ingrédient
carte-new-ingredient = Nouvel ingrédient
carte-unit = Compté en
carte-unit-piece = pièce
carte-run-out-help = Aussitôt sur chaque caisse et en cuisine : tous les plats qui en contiennent sont épuisés aussi.
carte-no-ingredients = Pas encore d’ingrédients
carte-ingredients-help = Bœuf, pains, huîtres : ce qui manque emporte tout ce qui en contient.
carte-remove-ingredient = Supprimer cet ingrédient
carte-uses = Ingrédients
carte-uses-help = Si l’un d’eux manque, l’article est épuisé de lui-même.
carte-uses-choice-help = Ce qu’il faut en plus des ingrédients du plat.
carte-add-use = Ajouter un ingrédient
carte-find-ingredient = Quel ingrédient ?
carte-type-ingredient = Tapez un nom : il est sur la liste.
carte-add-named = Ajouter « { $name } »
carte-quantity = Quantité
carte-quantity-of = Quantité de { $name } :
carte-also-at = Une partie est préparée à
carte-with-dish = Là où se fait le plat
carte-lacks = Manque : { $names }
carte-takes-along =
    { $count ->
        [one] Ingrédient de { $count } article
       *[other] Ingrédient de { $count } articles
    }
carte-eaten-in =
    { $count ->
        [one] { $count } article ou choix en contient.
       *[other] { $count } articles et choix en contiennent.
    }
carte-choices-used =
    { $count ->
        [one] { $count } article les propose.
       *[other] { $count } articles les proposent.
    }
carte-version-items =
    { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }
# end of the menu editor

# setting up begins
## Préparer la maison

manage-title = Direction
manage-short = Direction
manage-back = ‹ Direction
manage-menu = Carte
manage-plan = Plan de salle
manage-settings = Réglages
manage-settings-what = Taux, tickets, imprimantes, postes
manage-people = Équipe
manage-printers = Imprimantes
manage-bookings = Réservations
manage-day = Journée et rapports
manage-day-since = Journée ouverte depuis { $time }
manage-no-printers = Aucune : les papiers vont dans le dossier
manage-items =
    { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }
manage-tables =
    { $count ->
        [one] { $count } table
       *[other] { $count } tables
    }
manage-people-count =
    { $count ->
        [one] { $count } personne
       *[other] { $count } personnes
    }
manage-booked =
    { $count ->
        [one] { $count } en attente
       *[other] { $count } en attente
    }
manage-printers-count =
    { $count ->
        [one] { $count } imprimante
       *[other] { $count } imprimantes
    }
manage-printers-trouble =
    { $count ->
        [one] { $count } à voir
       *[other] { $count } à voir
    }
setup-step = Étape { $number } sur { $of }
setup-next = Continuer
setup-add = Ajouter
setup-remove = Retirer
setup-first-language = Quelle langue parlez-vous ?
setup-first-language-why = Chaque caisse pourra en choisir une autre.
setup-first-name = Comment s’appelle la maison ?
setup-first-name-why = C’est ce qu’on lit en haut de chaque note.
setup-first-country = Où est-elle ?
setup-first-country-why = TVA, monnaie et arrondi suivent le pays. Tout peut se modifier.
setup-first-owner = Qui dirige la maison ?
setup-first-owner-why = Cette personne peut tout changer. Le code a quatre à huit chiffres.
setup-first-stations = Où prépare-t-on ?
setup-first-stations-why = Chaque poste reçoit ses bons, à l’écran ou imprimés.
setup-first-tables = Combien de tables ?
setup-first-tables-why = Elles sont en rangs ; l’éditeur du plan les met en place.
setup-first-menu = Que servez-vous ?
setup-first-menu-why = Une liste d’un autre système ou un tableau est lu tel quel.
setup-first-open = La maison est ouverte
setup-first-open-why = Tout se modifie à la direction.
setup-house-name = Nom de la maison
setup-address = Adresse
setup-address-help = Rue, ville, numéro de TVA : une ligne chacun, comme sur le ticket.
setup-owner-name = Votre nom
setup-pin = Code
setup-pin-own = Votre propre code
setup-pin-new = Choisissez un code
setup-pin-again = Le même code encore une fois
setup-pin-differ = C’étaient deux codes différents. Recommencez.
setup-pin-keep = Garder ce code
setup-pin-verb = Définir un code
setup-country = Pays
setup-country-de = Allemagne
setup-country-at = Autriche
setup-country-fr = France
setup-country-be = Belgique
setup-country-nl = Pays-Bas
setup-country-ch = Suisse
setup-country-fi = Finlande
setup-country-se = Suède
setup-vat = TVA
setup-here = Sur place
setup-away = À emporter
setup-class-food = Plats
setup-class-soft = Boissons sans alcool
setup-class-alcohol = Alcool
setup-currency = Monnaie
setup-cash-step = Espèces arrondies à
setup-time-zone = Fuseau horaire
setup-station = Poste
setup-stations = Postes
setup-station-kitchen = Cuisine
setup-station-bar = Bar
setup-station-cold = Garde-manger
setup-station-grill = Grill
setup-station-pizza = Pizza
setup-station-pastry = Desserts
setup-station-coffee = Café
setup-station-own = Un autre poste
setup-add-station = Ajouter un poste
setup-room = Salle { $number }
setup-room-name = Nom de la salle { $number }
setup-tables =
    { $count ->
        [one] { $count } table
       *[other] { $count } tables
    }
setup-add-room = Ajouter une salle
setup-plan-later = Plus tard dans le plan
setup-menu-import = Importer un fichier
setup-menu-import-why = Un tableur ou la liste d’un autre système
setup-menu-empty = Commencer avec une carte vide
setup-menu-empty-why = Les articles s’ajoutent dans l’éditeur de carte
setup-go-floor = Vers la salle
setup-go-menu = Écrire la carte
setup-go-plan = Placer les tables
setup-go-manage = Direction
setup-search = Chercher un réglage
setup-nothing-found = Aucun réglage de ce nom
setup-publish = Publier
setup-published = Publié : toutes les caisses l’ont
setup-unchanged = Rien de changé
setup-changes =
    { $count ->
        [one] { $count } changement
       *[other] { $count } changements
    }
setup-to-mend =
    { $count ->
        [one] { $count } à corriger
       *[other] { $count } à corriger
    }
setup-theirs = Quelqu’un a publié entre-temps. Vos changements sont par-dessus : regardez avant de publier.
setup-kept = Enregistré
setup-keep = Garder
setup-place-house = Maison
setup-place-vat = TVA
setup-place-money = Argent
setup-place-kitchen = Cuisine
setup-place-paper = Tickets
setup-place-printers = Imprimantes
setup-place-mail = Mail et SMS
setup-place-people = Équipe
setup-place-file = Export et import
setup-find-house = restaurant nom adresse heure
setup-find-vat = TVA impôt taxe taux pour cent
setup-find-money = remise service banque IBAN virement espèces arrondi comptes
setup-find-kitchen = cuisine postes bons minutes retard échelonner services déviation secours
setup-find-paper = ticket note papier mise en page logo en-tête pied
setup-find-printers = imprimante cuisine tiroir balance papier largeur
setup-find-mail = mail courriel SMTP serveur SMS message mot de passe
setup-find-people = personnel serveur cuisinier code rôle droits
setup-find-file = sauvegarde fichier copie réglages
setup-language = Langue de la carte et des papiers des clients
setup-kitchen-language = Langue des bons de cuisine
setup-day-begins = Heure à laquelle la journée commence
setup-vat-class = Classe de TVA
setup-rate-here = Taux sur place
setup-rate-away = Taux à emporter
setup-rate-new = Un autre taux à partir d’un jour
setup-rate-from = Premier jour
setup-rate = Taux
setup-add-class = Ajouter une classe de TVA
setup-vat-rounding = La TVA est arrondie
setup-per-rate = Une fois par taux
setup-per-line = Pour chaque ligne
setup-discount-limit = Remise du service jusqu’à, en %
setup-service = Supplément de service
setup-service-from = À partir de tant de clients
setup-service-percent = En % de la note
setup-bank = Virements
setup-bank-on = Les clients peuvent payer par virement
setup-bank-name = Titulaire du compte
setup-bank-iban = IBAN
setup-bank-bic = BIC
setup-accounts = Comptes maison
setup-account = Compte maison
setup-account-name = Nom du compte
setup-account-limit = Doit au plus
setup-add-account = Ajouter un compte
setup-soon = Bon bientôt dû après (minutes)
setup-late = Bon en retard après (minutes)
setup-station-name = Nom du poste
setup-station-fallback = Tant qu’il est absent
setup-station-fallback-why = Ses lignes y vont tant que ni un écran ni une imprimante de ce poste ne répond.
setup-station-waits = Ses lignes attendent
setup-station-capacity = Plats à la fois
setup-station-capacity-why = Combien il peut en faire en même temps ; vide si cela n’importe pas. Son travail en minutes n’est compté qu’avec ce nombre.
setup-station-paper = Ses bons sont
setup-on-screen = sur un écran
setup-paper-only = sur papier seulement
setup-station-paper-why = Sans écran, personne ne les valide : ils sont finis quand les clients ont payé.
setup-at-once = { $count } à la fois
setup-station-used = Il reste tant qu’on s’en sert : { $by }.
setup-used-items =
    { $count ->
        [one] { $count } plat ({ $names })
       *[other] { $count } plats ({ $names })
    }
setup-used-choices =
    { $count ->
        [one] { $count } choix
       *[other] { $count } choix
    }
setup-used-tickets =
    { $count ->
        [one] { $count } bon ouvert
       *[other] { $count } bons ouverts
    }
setup-used-printer = imprimante { $name }
setup-used-fallback = { $name } se replie sur lui
setup-used-detour = une déviation
setup-kitchen-rules = Comment travaille la cuisine
setup-stagger = Les assiettes d’une table sont prêtes ensemble
setup-stagger-why = Ce qui va vite commence plus tard, pour que tout arrive au passe en même temps.
setup-auto-fire = Le service suivant part tout seul
setup-auto-fire-why = Tant de minutes après que le précédent est au passe. Sinon, seuls les serveurs le réclament.
setup-auto-fire-minutes = Minutes après le service précédent
setup-escalate = Les plats appellent tout le monde après (minutes)
setup-escalate-why = Jusque-là, ils n’appellent que le serveur de la table.
setup-detours = Déviations
setup-detours-why = À certaines heures, ou en plein coup de feu, un autre poste fait les lignes. La première qui vaut les envoie ailleurs, une seule fois.
setup-detour = Déviation
setup-detour-from = Ce qui revient à
setup-detour-to = est fait par
setup-detour-days = Ces jours-là
setup-detour-days-why = Aucun choisi : tous les jours.
setup-detour-begins = De (heure)
setup-detour-ends = À (heure)
setup-detour-over = Au-delà de tant de minutes de travail
setup-detour-over-why = Seulement tant que le premier poste a plus de travail que cela et l’autre moins. Il doit dire combien de plats il fait à la fois. Vide : toujours.
setup-over = plus de { $count } min
setup-add-detour = Ajouter une déviation
setup-flaw-capacity = De 1 à 99, ou rien.
setup-flaw-detour = Deux postes différents de cette maison.
setup-flaw-station-fallback = Cela revient sur lui-même, ou mène à un poste disparu.
setup-file-drop = Déposez couvert-setup.json sur cette fenêtre.
setup-receipts = Un ticket s’imprime dès que c’est payé
setup-large-name = Le nom en grandes lettres
setup-header = Sous le nom
setup-footer = À la fin : merci, horaires, site
setup-waiter = Nomme le serveur
setup-seats = Dit pour quelle place est la ligne
setup-free-choices = Montre les choix gratuits
setup-fetch = Adresse où les clients retrouvent leur ticket
setup-preview = Voici l’impression
setup-preview-none = Ces taux ne donnent aucun ticket.
setup-sample-dish = Soupe à l’oignon
setup-sample-soft = Eau minérale
setup-sample-wine = Vin de la maison
setup-printer = Imprimante
setup-printer-name = Nom de l’imprimante
setup-add-printer = Ajouter une imprimante
setup-printer-ready = prête
setup-printer-low = bientôt sans papier
setup-printer-out = plus de papier
setup-printer-cover = capot ouvert
setup-printer-error = ne peut pas imprimer
setup-printer-offline = ne répond pas
setup-reach = Reliée par
setup-reach-tcp = Réseau
setup-reach-usb = USB
setup-reach-serial = Série
setup-host = Adresse sur le réseau
setup-port = Port
setup-path = Fichier du périphérique
setup-baud = Bits par seconde
setup-prints = Imprime
setup-prints-guests = Notes et tickets
setup-prints-reports = Rapports X et Z
setup-fallback = Tant qu’elle ne peut pas imprimer
setup-no-fallback = Attendre
setup-drawer = Un tiroir-caisse y est branché
setup-columns = Caractères par ligne
setup-code-page = Caractères connus
setup-scales = Balances
setup-scale = Balance
setup-scale-name = Nom de la balance
setup-add-scale = Ajouter une balance
setup-mail = La maison envoie des mails
setup-mail-host = Serveur de mail
setup-mail-encrypted = La connexion est chiffrée
setup-mail-user = Utilisateur
setup-mail-from = Adresse que voient les clients
setup-password = Mot de passe
setup-password-verb = Définir le mot de passe
setup-password-title = Un mot de passe de la maison
setup-sms = Messages courts
setup-sms-on = La maison envoie des SMS
setup-sms-url = Adresse de la passerelle
setup-sms-from = Expéditeur
setup-token = Jeton
setup-token-verb = Définir le jeton
setup-person = Personne
setup-person-name = Nom en salle
setup-role = Rôle
setup-rights = Peut aussi
setup-add-person = Ajouter quelqu’un
setup-export = Tous les réglages dans un fichier
setup-export-verb = Enregistrer couvert-setup.json
setup-import = Réglages depuis un fichier
setup-import-verb = Ouvrir couvert-setup.json
setup-file-none = Ce fichier ne contient pas les réglages d’une maison.
setup-flaw-currency = La monnaie manque, par exemple EUR.
setup-flaw-day-begins = Une heure de 0 à 23.
setup-flaw-vat-rules = Un taux est entre 0 et 100 %.
setup-flaw-rates = Cette classe veut un taux sur place et un à emporter.
setup-flaw-stations = Deux postes ont le même numéro.
setup-flaw-ticket-minutes = Le retard vient après.
setup-flaw-cash-step = Un montant comme 0,05, ou 0 pour aucun.
setup-flaw-percent = Entre 0 et 100 %.
setup-flaw-bank-name = Le titulaire a 1 à 70 caractères.
setup-flaw-iban = La clé ne correspond pas à cet IBAN.
setup-flaw-bic = 8 ou 11 lettres et chiffres, ou rien.
setup-flaw-number = Deux ont le même numéro.
setup-flaw-limit = Un montant à partir de 0.
setup-flaw-columns = 24 à 64 caractères : 42 ou 48 sur 80 mm, 32 sur 58 mm.
setup-flaw-host = L’adresse manque.
setup-flaw-port = Un port de 1 à 65535.
setup-flaw-path = Le fichier du périphérique manque.
setup-flaw-baud = 300 à 921600.
setup-flaw-fallback = Cela revient sur elle-même, ou mène à une imprimante disparue.
setup-flaw-mail-address = Une adresse avec @.
setup-flaw-url = Elle commence par https:// et a au plus 120 caractères.
setup-flaw-lines = Au plus 12 lignes de 64 caractères.
setup-flaw-long = Au plus 60 caractères.
setup-flaw-logo = Au plus 576 sur 400 pixels.
setup-flaw-unreadable = Cela ne se lit pas.
# end of setting up
guest-in-cash = En espèces

# Printers and their queue.
printers-title = Imprimantes
printers-none = Pas encore d’imprimante
printers-none-help = Les papiers vont dans le dossier de la maison. Les imprimantes se saisissent dans les réglages.
printers-queue = File d’attente
printers-queue-empty = Rien n’attend
printers-queue-empty-help = Ici s’affiche ce qui s’imprime, et ce qui ne passe pas.
printers-test = Page de test
printers-test-sent = Une page de test part vers { $name }
printers-guests = Tickets
printers-reports = Rapports
printers-drawer = Tiroir
printers-waiting =
    { $count ->
        [0] rien n’attend
        [one] 1 en attente
       *[other] { $count } en attente
    }
printers-unknown = Recherche en cours
printers-ready = Prête
printers-paper-low = Bientôt plus de papier
printers-paper-out = Plus de papier
printers-cover-open = Capot ouvert
printers-error = N’imprime pas
printers-offline = Ne répond pas
printers-alarm = { $name } : { $state }
printers-alarm-short = Imprimante
printers-job-waiting = attend
printers-job-printing = en cours
printers-job-done = imprimé
printers-job-opened = ouvert
printers-job-failed = abandonné
printers-job-late = en retard
printers-retry = Réessayer
printers-redirect = Imprimer sur { $name }
printers-drop = Abandonner
printers-undo = Annuler
printers-dropped = Abandonné : { $what }
printers-tries =
    { $count ->
        [one] 1 essai
       *[other] { $count } essais
    }
printers-kind-bill = Addition { $about }
printers-kind-receipt = Ticket { $about }
printers-kind-credit = Remboursement { $about }
printers-kind-voucher = Bon cadeau { $about }
printers-kind-invoice = Facture { $about }
printers-kind-ticket = Bon de cuisine { $about }
printers-kind-x = Rapport X { $about }
printers-kind-z = Rapport Z { $about }
printers-kind-test = Page de test { $about }
printers-kind-kick = Tiroir { $about }
printers-kind-mail = Courriel { $about }
printers-kind-sms = Message { $about }
printers-why-no-word = L’imprimante n’a jamais confirmé l’impression
printers-why-no-answer = L’imprimante ne répond pas
printers-why-lost = La liaison avec l’imprimante s’est coupée
printers-why-closed = La maison était fermée entre-temps
printers-why-late = Trop tard : plus personne n’est au tiroir
printers-why-gone = L’imprimante a été retirée des réglages
printers-why-unmade = Ce n’est pas dans les livres

## Fichiers de la carte
file-at = ligne { $row }, colonne { $column }
file-at-row = ligne { $row }
file-at-sheet = feuille { $sheet }, { $at }
file-cell = { $at } : { $why }
file-more = … et { $count } de plus
file-saved = Enregistré sous { $path }
file-not-saved = Pas enregistré : { $why }
file-drop = Déposez le fichier sur cette fenêtre : CSV, xlsx ou JSON.
file-path = Ou son chemin sur cette caisse
file-read = Lire
file-missing = Il n’y a là aucun fichier lisible.
file-too-large = Le fichier dépasse { $most } Mo.
file-empty = Le fichier est vide.
file-no-table = Ce n’est pas un tableau : une carte se lit en CSV, xlsx ou JSON.
file-old-workbook = C’est un ancien classeur (.xls) : enregistrez-le en .xlsx ou .csv.
file-letters = Les lettres sont illisibles : enregistrez le fichier en UTF-8.
file-broken = Le classeur est endommagé : { $why }
file-swollen = Décompressé, le classeur dépasse { $most } Mo ; aucune carte n’est si grande.
file-too-many-rows = Il y a plus de { $most } lignes.
file-too-many-columns = Il y a plus de { $most } colonnes.
file-cell-too-long = la cellule a plus de { $most } caractères
file-column-twice = La colonne { $column } s’y trouve deux fois.
file-column-missing = Aucune colonne ne donne { $column } des articles ; il y a : { $header }
file-json = Ligne { $row }, signe { $sign } : { $why }
file-newer = Le fichier a le format { $format }, que cette version ne connaît pas.
file-price = « { $text } » n’est pas un prix
file-negative = « { $text } » est moins que rien
file-too-dear = « { $text } » est plus que ne coûte aucun plat
file-number = « { $text } » n’est pas un nombre possible ici
file-formula = « { $text } » est une formule ; écrivez le résultat, ou mettez ' devant si c’est du texte
file-shortened = « { $text } » a été tronqué par le tableur ; mettez la colonne en texte et retapez-le
file-twice = « { $text } » se trouve déjà plus haut
file-name-missing = le nom manque
file-sign = « { $text } » contient un saut de ligne ou un signe qui n’est pas une lettre
file-kind = « { $text } » n’est pas une sorte de ligne
file-page = « { $text } » n’est pas une page de la carte
file-station = « { $text } » n’est pas un poste de cette maison
file-vat = « { $text } » n’est pas une classe de TVA de cette maison
file-choices = « { $text } » n’est pas une liste de choix
file-item = « { $text } » n’est pas un article de la carte
file-owner = « { $text } » n’existe pas, et cette ligne en dépend
file-word = « { $text } » n’est pas un mot possible ici
file-date = « { $text } » n’est pas une date telle que 2026-11-21
file-time = « { $text } » n’est pas une heure telle que 17:30
file-surplus = « { $text } » se trouve après la dernière colonne de l’en-tête
file-list = « { $text } » est une liste dont les guillemets ne se ferment pas
file-ingredient = « { $text } » n’est pas un ingrédient de la carte
file-quantity = « { $text } » ne dit pas combien, par exemple « bœuf 180 »
file-setup = Ce fichier contient une configuration entière ; seule la carte a été lue.

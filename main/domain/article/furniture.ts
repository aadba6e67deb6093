/**
 * Lines that belong to a web site rather than to an article, told by their words: in English and Spanish, and the
 * commonest in Portuguese, French and German. Patterns match whole lines, so that prose that mentions them is safe.
 */

const longestLine = 220

const site = [
  /^(?:main )?(?:menu|menú|navigation|navegación|home|inicio|accueil|startseite|search|buscar|suche|recherche|close|cerrar)$/i,
  /^(?:skip to (?:main )?content|saltar al contenido|ir al contenido|back to top|volver arriba|go back|volver)\b.{0,30}$/i,
  /^(?:log ?in|sign ?in|register|my account|iniciar sesión|inicia sesión|regístrate|mi cuenta|anmelden|connexion|se connecter|entrar)(?:\s*[|/·]\s*.{1,30})?$/i,
  /^(?:terms (?:of (?:use|service)|(?:and|&) conditions)|privacy(?: policy| notice)?|cookie (?:policy|settings|preferences)|legal notice|contact(?: us)?|about us|aviso legal|política de (?:privacidad|cookies)|términos (?:de uso|y condiciones)|condiciones de uso|contacto|quiénes somos|impressum|datenschutz(?:erklärung)?|mentions légales|política de privacidade|termos de uso|accessibility|sitemap|mapa del sitio)(?:\s*[|·•/–-]\s*.+)?$/i,
  /^(?:©|\(c\)|copyright\b).{0,160}$/i,
  /^.{0,80}\b(?:all rights reserved|todos los derechos reservados|alle rechte vorbehalten|tous droits réservés|todos os direitos reservados)\.?.{0,40}$/i,
  /^(?:advertisement|advertising|publicidad|anuncio|anzeige|werbung|publicité|publicidade|sponsored(?: content)?|contenido patrocinado|promoted)(?:\s*[-–:].{0,60})?$/i,
  /^(?:we|this (?:web ?)?site|our (?:web ?)?site|esta? (?:sitio|página|web)|este sitio|utilizamos|usamos|diese website|ce site)\b.{0,80}\bcookies?\b.{0,120}$/i,
  /^(?:accept|reject|manage|aceptar|rechazar|gestionar|configurar)(?: all| todas)?(?: (?:the|las))?(?: cookies| preferences)?$/i
]

const sharing = [
  /^(?:share|tweet|pin|email|e-mail|print|save|compartir|comparte|imprimir|guardar|teilen|drucken|partager|imprimer|compartilhar)(?: (?:this|on|in|en|via|por|with|esta?|este|el|la|article|artículo|story|page|post|link|enlace|facebook|twitter|x|linkedin|whatsapp|redes(?: sociales)?|nota|noticia|your friends|auf|sur|no|na|cet|diesen|beitrag|artikel))*[:!]?$/i,
  /^(?:like|recommend|kudos|upvote|bookmark)$/i,
  /^(?:(?:facebook|twitter|x|linkedin|linked ?in|you ?tube|instagram|whats ?app|telegram|reddit|pinterest|tik ?tok|threads|bluesky|mastodon|e?-?mail|print|copy link|copiar enlace|rss|flipboard|messenger|share|xing|substack|spotify|medium)[\s,|/·•&:]*)+$/i,
  /^(?:follow|síguenos|sigue a|siga a|folgen sie|suivez|siga-nos)\b.{0,60}$/i,
  /^(?:copy(?: link| citation)?|copiar(?: enlace| cita)?|cite this (?:article|page|paper)|download (?:pdf|citation|article|this)|descargar(?: pdf| el)?.{0,20}|view pdf|export citation|get pdf|permissions|metrics|pdf)$/i,
  /^\d[\d.,]*\s?[km]?\s+(?:shares?|likes?|comments?|views?|reads?|downloads?|retweets?|reactions?|claps?|visitas?|vistas?|lecturas?|comentarios?|me gusta|compartidos?|descargas?)$/i
]

const counting = [
  /^\d[\d.,]*\s?[km]$/i,
  /^(?:total |page |article )?(?:views?|visits?|reads?|downloads?|hits?|shares?|likes?|visitas|vistas|lecturas|descargas|visualizaciones|reproducciones|aufrufe|vues)(?: totales)?\s*[:=]\s*[\d.,]+\s?[km]?$/i,
  /^(?:validated|rated|liked|recommended|shared|endorsed|verified|reviewed|validado|valorado|calificado|recomendado|compartido|verificado)\s+(?:by|por)\s+[\d.,]+\s+\S.{0,30}$/i,
  /^(?:(?:estimated |approx\.? )?reading time|read time|tiempo (?:estimado )?de lectura|lesezeit|lesedauer|temps de lecture|tempo de leitura|lectura(?: de)?)\s*:?\s*(?:~|ca\. )?\d+.{0,20}$/i,
  /^(?:~|about |a )?\d+[\s-]*(?:minutes?|mins?|minutos?|minuten?)(?:['’])?(?:[\s-]+(?:read|reading|de lectura|lesezeit|de lecture|de leitura))\.?$/i,
  /^(?:rating|your rating|valoración|puntuación|score)\s*:?\s*[\d.,/★☆ ]*$/i,
  /^[★☆✩✭\s\d./]{3,}$/
]

const asking = [
  /^(?:by (?:validating|rating|subscribing|signing up|clicking|submitting|continuing)|al (?:validar|suscribirte|registrarte|enviar|continuar|hacer clic|calificar)),? .{0,200}$/i,
  /^(?:sign up|subscribe|suscríbe(?:te|se)|suscribirse|regístrese|newsletter|boletín|abonnieren|abonnez|inscrivez|assine|inscreva|get (?:our|unlimited|full access)|join (?:our|us)\b|become a (?:member|subscriber|patron)|donate|dona(?:r|te)?\b|support (?:us|our|independent)|apóyanos|hazte (?:socio|miembro)|únete|stay (?:informed|up to date|connected)|never miss|don['’]t miss)\b.{0,150}$/i,
  /^.{0,90}\b(?:to|in|into) your (?:inbox|mailbox)\b.{0,40}$/i,
  /^(?:increase|decrease|enlarge|reduce|larger|smaller|aumentar?|disminu(?:ye|ir)|reduc(?:e|ir)|agrandar?|resize)(?: (?:the|el))? (?:text|font|tamaño|letra)\b.{0,40}$/i,
  /^(?:(?:text|font) size|story tools|article tools|\[?\+?\]?\s*enlarge(?: (?:this )?(?:image|photo))?|ampliar (?:foto|imagen)|agrandir (?:l['’]image|la photo)|bild vergrößern)$/i,
  /^(?:right |please )?(?:click|tap|haga clic|pulse) (?:here|aquí) (?:to|for|para)\b.{1,60}$/i,
  /^(?:download audio|embed (?:player|code|this)|(?:audio|video) player\b.{0,30}|pop-?up(?: player)?|play(?: video| audio)?|reproducir|transcript available)$/i,
  /^.{0,80}\b(?:javascript|flash player)\b.{0,50}\b(?:enabled?|disabled|installed?|required|activ\p{L}+|habilit\p{L}+)\b.{0,80}$/iu,
  /^(?:(?:please )?follow|devenez fan|suivez[- ]nous|suivez)\b.{1,80}\b(?:twitter|facebook|instagram|x|mastodon|bluesky)\b.{0,120}$/is,
  /^(?:your |enter your |introduce tu |tu |su )?(?:e-?mail(?: address)?|correo(?: electrónico)?)(?: \*)?$/i,
  /^(?:report (?:an error|a typo|this)|found (?:an error|a mistake)|correct this|send (?:us )?(?:a )?(?:tip|feedback|link|corrections?|photos?(?:\/videos?)?)|get alerts|questions\?(?: comments\?)? (?:e-?mail|write)|reportar (?:un )?error|informar de un error)\b.{0,80}$/i
]

const elsewhere = [
  /^(?:more|all|see|view|todos?|todas|más|plus|mehr|voir)\b.{1,40}\s*[»›→]$/i,
  /^.{12,200}\s(?:Read [Mm]ore|Leer más|Lire la suite|Weiterlesen|Leia mais)\s*[»›→….]*$/,
  /^(?:read|see|watch|listen|also|up) ?(?:next|more|also|too|related|on)(?: (?:in|on|from|about|stories|articles|news)\b.{0,40})?\s*(?:[:|»>→]\s*.{0,150})?$/i,
  /^(?:tags?|etiquetas?|topics?|temas?|filed under|categor(?:y|ies|ías?)|schlagwörter|schlagworte|mots-clés|archivado en|posted in)\s*:.{0,160}$/i,
  /^(?:#[\p{L}\p{N}_]+[\s,]*)+$/u,
  /^.{1,40}(?:\s[>»›→]\s.{1,60}){1,5}$/,
  /^(?:home|inicio|news|noticias)\s\/\s.{1,120}$/i,
  /^(?:tags?|etiquetas?|topics?|filed under)$/i
]

const pictures = [
  /^\(?[\p{L} .'’-]{2,50}\s*\/\s*(?:afp|reuters|efe|epa|ap|dpa|ansa|getty(?: images)?|shutterstock|bloomberg|magnum|corbis)\)?\.?$/iu,
  /^\((?:photo|credit|image|picture|foto|crédits?)\b[^)]{1,100}\)$/i,
  /^(?:afp|efe|reuters|ap|dpa|ansa)(?:\s*\/\s*.{1,80}|\s+(?:photo|image|file)\b.{0,60})$/i,
  /^(?:adobe ?stock|getty(?: images)?|i ?stock(?:photo)?|shutterstock|unsplash|pexels|pixabay|alamy|dreamstime|depositphotos|freepik|wikimedia commons|ap photo|istockphoto)\b(?:\s*[:/|,–-]\s*.{0,100}|\s+(?:photo|image|images|photos|file|via .{1,60}|\/ .{1,60}))?$/i,
  /^(?:photo|image|picture|photograph|illustration|cover|foto|fotografía|imagen|ilustración|bild|crédito|credit|photo credit|image credit|crédit photo|imagem)s?(?: (?:credit|courtesy|by|de|por|from|source))*\s*[:|/]\s*.{1,120}$/i,
  /^.{1,60}\blicen[sc]e on file\.?$/i,
  /^(?:photo|image|foto|imagen|picture|illustration)s? (?:by|courtesy of|from|via|de|por|cortesía de) .{1,80}$/i
]

const journal = [
  /^(?:key ?words|palabras clave|schlüsselwörter|mots[- ]clés|palavras-chave|jel(?: classification)?(?: codes?)?)\s*[:—–-].{0,200}$/i,
  /^(?:open access|free access|acceso abierto|peer[- ]reviewed?(?: article)?|(?:original |research |review |full )?(?:research )?article|artículo (?:original|de investigación|científico)|research paper|review article|case report|short communication|editorial board|check for updates)$/i,
  /^(?:received|recibido|eingegangen|reçu|recebido|submitted|manuscript received|fecha de recepción|article history)\b.{0,180}$/i,
  /^(?:accepted|aceptado|published online|available online|publicado en línea|revised|first published|fecha de aceptación)\s*:?.{0,120}\b\d{4}\b.{0,60}$/i,
  /^(?:correspond(?:ence|ing author)|correspondencia|autor(?:a)? (?:de|para) correspondencia|korrespondenz|auteur correspondant|\*\s*corresponding)\b.{0,160}$/i,
  /^(?:e-?issn|issn|isbn|doi)\b\s*:?\s*\S.{0,80}$/i,
  /^https?:\/\/(?:dx\.)?doi\.org\/\S+$/i,
  /^(?:volume|vol\.?|volumen|band|jahrgang|tome)\s*\d+\b.{0,90}$/i,
  /^(?:e-?mail|correo(?: electrónico)?|tel(?:ephone|éfono|\.)?|phone|fax|contact|contacto)\s*:.{0,120}$/i,
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/,
  /^(?:page|página|seite|p\.)\s*\d+(?:\s*(?:of|de|von|\/)\s*\d+)?$/i,
  /^\d{1,4}$/
]

const press = [
  /^\(?(?:additional )?(?:reporting|writing|editing|compiled|redacción|información) (?:by|de) .{1,160}\)?$/i,
  /^(?:for immediate release|embargoed (?:until|till)\b.{0,80}|press release|news release|media release|comunicado(?: de prensa)?|nota de prensa|para su (?:difusión|publicación) inmediata|pressemitteilung|communiqué de presse|nota à imprensa)$/i,
  /^(?:media|press|prensa|investor|presse)[- ]?(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|contactos?|relations|kontakt)\b.{0,140}$/i
]

const comments = [
  /^(?:blog )?comments powered by .{1,40}$/i,
  /^(?:comments?|comentarios?|kommentare?|commentaires?|comentários?|responses|respuestas|replies)\s*(?:[:(]?\s*\d+\s*\)?)?$/i,
  /^(?:no|\d+|be the first to|sin|sé el primero en)\s+(?:comments?|comentarios?|comment|comentar|responses?|replies)(?: yet| todavía| aún)?\.?$/i,
  /^(?:leave a (?:reply|comment)|post a comment|add a comment|write a comment|join the (?:conversation|discussion)|deja (?:un|tu) comentario|deja una respuesta|escribe un comentario|comenta(?:r)?|kommentar (?:schreiben|hinterlassen)|laisser un commentaire|deixe um comentário)\b.{0,60}$/i
]

const questions = [
  /^(?:do|would|did|are|have) you (?:want|like|enjoy|find|need|know|have|interested|ready|already)\b.{0,90}\?$/i,
  /^(?:can|how can|how may|may) we help(?: you)?\b.{0,30}\??$/i,
  /^(?:was|is|did) this (?:article|page|content|post|story|brief|information)\b.{0,50}\?$/i,
  /^¿(?:quiere|quieres|desea|deseas|te (?:ha )?(?:gust|result|interes|sirvi)|le (?:ha )?(?:gust|result|interes|sirvi)|(?:en qué )?podemos ayudar|(?:en qué )?te podemos|necesitas ayuda|fue útil|ha sido útil|encontraste|has encontrado|eres|tienes una|sabes algo)[^?]{0,90}\?$/i
]

const related = [
  /^(?:read (?:more|also|next)|related(?: (?:articles?|stor(?:y|ies)|posts?|content|news|links?|topics?|reading))?|recommended(?: (?:for you|articles|reading))?|more (?:from|stories|news|articles|on this|like this)\b.{0,40}|most (?:read|popular|viewed|shared)|read this next|suggested (?:reads?|reading|articles)|trending(?: now)?|latest (?:news|articles|stories|posts)|you (?:may|might) (?:also )?(?:like|be interested)\b.{0,30}|editor['’]?s['’]? picks?|popular (?:posts|articles)|featured|in case you missed it|keep reading|continue reading|previous (?:article|post)|next (?:article|post))\s*(?:[:|»>→].{0,150})?$/i,
  /^(?:lee(?:r)? (?:también|más|además)|ver (?:también|más)|véase además|te puede interesar|le puede interesar|también te puede|puede que te|(?:artículos|noticias|notas|contenidos?|entradas|temas|enlaces) relacionad[oa]s?|relacionad[oa]s|recomendados?|lo más (?:leído|visto|popular)|más (?:leídas|leídos|noticias|artículos|sobre|de)\b|últimas noticias|sigue leyendo|seguir leyendo|artículo (?:anterior|siguiente)|siguiente(?: artículo)?|anterior)\b.{0,150}$/i,
  /^(?:lesen sie auch|mehr zum thema|das könnte sie|ähnliche artikel|meistgelesen|verwandte (?:artikel|themen)|(?:à |a )?lire aussi|d['’]autres ont aimé|sur le même (?:sujet|thème)|articles (?:liés|similaires|connexes)|les plus lus|leia (?:também|mais)|veja também|mais lidas|notícias relacionadas|artigos relacionados)\b.{0,150}$/i
]

const endMark = /^[-–—\s]*(?:#{2,}|ends?|fin|ende|30|\*\s*\*\s*\*)[-–—\s]*$/i

const patterns = [
  ...site,
  ...sharing,
  ...counting,
  ...asking,
  ...elsewhere,
  ...pictures,
  ...journal,
  ...press,
  ...comments,
  ...questions,
  ...related,
  endMark
]

/** True of a line that is the web site's own, wherever it stands. */
export function isFurnitureLine(text: string): boolean {
  return text.length <= longestLine && patterns.some((pattern) => pattern.test(text))
}

const regionStarts = [...questions, ...comments, ...related]

/** "Read also: The bridge" is one line between paragraphs; only the bare label begins a region. */
const hasContent = /[:|»>→]\s*\S/

/** True of a line after which a page has nothing more of its article, bar long prose: comments, related links, widgets. */
export function startsFurnitureRegion(text: string): boolean {
  return text.length <= 120 && !hasContent.test(text) && regionStarts.some((pattern) => pattern.test(text))
}

/** True of a line after which not even prose is the article's: other people's comments, the end mark of a press release. */
export function endsArticle(text: string): boolean {
  return text.length <= 80 && [...comments, endMark].some((pattern) => pattern.test(text))
}

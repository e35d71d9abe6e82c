// What Spanish events tell: beginnings of words, lower case and without accents, a comma between them; ` … ` is a gap.
import type { KindWords } from './language-words.ts';
import { entries } from './language-words.ts';

export const ES_KINDS: KindWords = {
  'dead-end': entries(`
    no resuelve, sin resultado, sin mejora, sin exito, no era la causa, sin efecto, descarta, se descarta,
    descartad, no ayuda, no cambia nada, pista falsa, sin cambios, en vano, no es la causa, no tiene que ver,
    no sirve, no mejora, vuelve a fallar, no era,
    nada cambia, sigue igual, no hay falla,
  `),
  recovery: entries(`
    vuelve a funcionar, servicio repuesto, repuest, vuelven a, vuelve a, recuperad, recuperan, restablecid,
    restablece, en linea, de nuevo, ya no hay, normalidad, todo normal, normal, resuelto, servicio restaurad,
    restaurad, funciona de nuevo, funcionan, funciona, normaliza, recupera, estable, incidente cerrado, cerrado,
    fin del incidente, fin de la caida, reparad, no hay … nuevos, no hay … nuevas, no hay mas, ya se puede,
    ya pueden, al dia, completad, se reenvian, entregad, operativ, sin errores, cola vacia, se da por,
    desaparec, cero errores, al 100,
    funciona con normalidad, todo en verde, todo funciona, se cobra con, de nuevo disponible, como siempre,
  `),
  acknowledgement: entries(`
    guardia confirma, confirma, asume, equipo de guardia, toma el caso, toma la guardia, se conecta,
    acusa recibo, empieza a mirar, atiende, se hace cargo, responde a la alerta, abre el incidente,
  `),
  escalation: entries(`
    sale un equipo, se moviliza, se llama al, se llama a, proveedor, escala, llamada del proveedor,
    llamada al proveedor, se avisa al equipo, avisa al equipo, se contacta, contacta, se escala, se convoca,
    convoca, se abre caso, abre un caso, abre ticket, pide ayuda, se suma, se incorpora, despierta, cuadrilla,
    sala de crisis, comite de crisis, se avisa a, se pide,
    avisa a, se pasa el caso, se pasa a,
  `),
  identification: entries(`
    causa encontrada, causa, identific, encontrad, encuentra, se identifica la causa, se encuentra, se descubre,
    descubr, se determina, determina, ve que, vemos que, localiza, da con, se da cuenta, resulta que,
    comprueba que, se comprueba que, el motivo, el origen, origen, culpable, debido a, se debe a,
    estaba apagado, estaba mal, halla, entiende, aclara,
    descubre que, se ve que, encuentra el, la causa,
  `),
  detection: entries(`
    primeros mensajes, primeras llamadas, primeras quejas, primeros avisos, llamadas de, llamada de, alerta,
    cliente llama, llama a soporte, llama, avisa, reporta, detecta, cliente avisa, un cliente, alarma,
    monitoreo, se detecta, queja, quejan, reportan, llaman, se recibe, nota que, notan, escribe, escriben,
    pregunta, aviso de, salta, suena, reclam, observa, se observa, advierte, tuit,
    nos escribe, nos llama, llama al, se queja, reporta por, avisa por,
  `),
  mitigation: entries(`
    se reinician, reinician, se vuelve a la, se vuelve a, sustituid, sustituye, se cambia, se desvia, desvia,
    se limita, limita, tarjeta, revertid, revierte, borrad, borra, reinici, arranca a mano, a mano, cambio de,
    llega, se detiene, detiene, se detienen, se para, se reinicia, se revierte, se desactiva, desactiv,
    se aumenta, aumenta, amplia, se amplia, se elimina, elimin, se anula, anula, mitigacion, mitig, se aplica,
    aplica, correccion, corrige, corregid, parche, reemplaz, version anterior, se restaura, despliegue revertid,
    se apaga, se apagan, apaga, encendid, enciende, se enciende, se quita, quita, se libera, libera, se bloquea,
    bloquea, clave nueva, nueva clave, nuevo certificado, se renueva, renueva, pausa, se pausa, suspende,
    se suspende, cancela, traslada, se mueve, mueve, respaldo, se activa, pasa a manual, reactiva, repara,
    se repara, conmuta, se conmuta, vacia, se vacia, vuelta a la version, marcha atras, reenvia, cerramos,
    se sube el limite,
    se retira, retirado, se crea el, se desconecta, se sustituye, sale la version, version corregida, se repone,
    encendido,
  `),
  impact: entries(`
    dejan de, no se puede, sin servicio, se cae, se agota, deja de, no responde, no responden, no arranca,
    primer pago, primeros pagos, falla, fallan, fallo, caida, corte, lleno, llena, error, no funciona,
    no funcionan, no pueden, no puede, lentitud, lent, interrump, caen, cae, indisponib, rechaz, vence, expira,
    caduc, satur, inicio del incidente, empiezan a, empieza a, deja de responder, bloquead, se pierde,
    se pierden, pierde, perdid, tarda, tardan, demora, retras, sin red, sin conexion, sin luz, doble, duplicad,
    vaci, se apago, desconect, no llega, no llegan, no entra, no entran, afectad, no se envia, no salen, degrad,
    colaps, se queda, se quedan, se rompe, inaccesible, fuera de linea, fuera de servicio,
    ninguna, ningun cliente, nadie puede, no abre, no abren,
  `),
  change: entries(`
    despliegue, se despliega, despliega, actualiz, migracion, cambio, despleg, se publica, publica, se ejecuta,
    nueva version, mantenimiento, se reintenta, configuracion, sube la version, se sube, lanza, lanzamiento,
    se instala, instala, entra en produccion, en produccion, pasa a produccion, modific, se modifica,
    se introduce, introduce, se crea, se anade, anade, agrega, se agrega, rotacion, empieza la migracion,
    comienza la migracion, obra, se programa, pone en marcha, activa,
  `),
  communication: entries(`
    comunicado, informa, pagina de estado, notific, se informa, correo a los, correo a, comunicacion,
    se publica un aviso, aviso a los, aviso en, mensaje a los, mensaje a, tuite, se entrega, entrega de,
    disculpa, se avisa a los clientes, anuncia, informe, carta a, nota de prensa, revision con,
    respuesta a las, respuesta a los, se informa a,
  `),
  investigation: entries(`
    investiga, revisa, revision, analiza, se investiga, busca, diagnostic, mira, comprueba, prueba, intenta,
    se intenta, examina, consulta, sospecha, verifica, compara, mide, estudia, empieza a mirar, trazas,
    registros,
  `),
};
